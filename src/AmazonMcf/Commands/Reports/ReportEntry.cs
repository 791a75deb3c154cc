using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>An order for a report, with its tracking.</summary>
/// <param name="Order">The complete order.</param>
/// <param name="Trackings">The tracking of its packages; empty without -IncludeTracking.</param>
internal sealed record ReportEntry(McfOrder Order, IReadOnlyList<McfTracking> Trackings);
