using AmazonMcf.Model;

namespace AmazonMcf.Outbound;

/// <summary>A page of a list of orders.</summary>
/// <param name="Orders">The heads of the orders; a page may hold none and still not be the last.</param>
/// <param name="NextToken">What to ask for the next page with; null when this is the last.</param>
public sealed record McfOrderPage(IReadOnlyList<McfOrder> Orders, string? NextToken);
