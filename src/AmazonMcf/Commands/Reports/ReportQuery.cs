using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>A query for an order of a report.</summary>
/// <param name="OrderId">The ID of the order.</param>
/// <param name="Order">The order; null when it must be read.</param>
internal sealed record ReportQuery(string OrderId, McfOrder? Order);
