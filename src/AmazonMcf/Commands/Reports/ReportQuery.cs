using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>A query for an order of a report.</summary>
/// <param name="OrderId">The ID of the order.</param>
/// <param name="Order">The order; null when it must be read.</param>
/// <param name="Summary">The order as a list shows it; null if it is not from a list.</param>
internal sealed record ReportQuery(string OrderId, McfOrder? Order, McfOrder? Summary = null);
