using AmazonMcf.Model;

namespace AmazonMcf.Outbound;

/// <summary>A page of a list of orders.</summary>
/// <param name="Orders">Summaries of the orders. A page can be empty and still not be the last.</param>
/// <param name="NextToken">The token for the next page; null if this is the last page.</param>
public sealed record McfOrderPage(IReadOnlyList<McfOrder> Orders, string? NextToken);
