using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Workflows;

/// <summary>An order for a report, with its tracking.</summary>
/// <param name="Order">The complete order.</param>
/// <param name="Trackings">The tracking of its packages; empty if it was not to be read.</param>
internal sealed record ReportEntry(McfOrder Order, IReadOnlyList<McfTracking> Trackings)
{
    /// <summary>Reads an order for a report.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="order">The order in full; null if it is to be read.</param>
    /// <param name="includesTracking">Whether the tracking of each package is read.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <param name="summary">The order as a list shows it, so that what cannot change is read once; null if it is to be read.</param>
    public static async Task<ReportEntry> ReadAsync(
        string orderId, McfOrder? order, bool includesTracking, McfConnection connection, ApiCall call, McfOrder? summary = null)
    {
        order ??= await (summary is null
            ? connection.Outbound.GetOrderAsync(orderId, call)
            : connection.Memory.ReadOrderAsync(connection.Outbound, summary, call)).ConfigureAwait(false);
        return includesTracking
            ? new(
                order,
                await PackageReader.ReadAsync(connection, PackageReader.PackagesOf(order), orderId, call).ConfigureAwait(false))
            : new(order, []);
    }
}
