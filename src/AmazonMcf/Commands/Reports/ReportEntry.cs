using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>An order as it goes into a report.</summary>
/// <param name="Order">The order, whole.</param>
/// <param name="Trackings">The tracking of its packages; none unless it was asked for.</param>
internal sealed record ReportEntry(McfOrder Order, IReadOnlyList<McfTracking> Trackings);
