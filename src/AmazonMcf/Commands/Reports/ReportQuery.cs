using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>An order that is wanted for a report.</summary>
/// <param name="OrderId">The id.</param>
/// <param name="Order">The order, where it is at hand.</param>
internal sealed record ReportQuery(string OrderId, McfOrder? Order);
