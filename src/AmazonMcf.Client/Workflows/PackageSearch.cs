using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Workflows;

/// <summary>Reads the tracking of the packages of orders.</summary>
internal static class PackageSearch
{
    /// <summary>How many days back orders are searched for a tracking number by default.</summary>
    public const int PastDays = 30;

    /// <summary>Reads the tracking of packages, or of all packages of an order.</summary>
    /// <param name="orderId">The order; null if it is not known.</param>
    /// <param name="packages">The packages; null when the order must be read first.</param>
    /// <param name="numbers">The tracking numbers that are searched; null for all packages.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <param name="read">Reads an order. Default: with a request.</param>
    /// <param name="summary">The order as a list shows it, whose closed packages are remembered; null if the user asks for them.</param>
    public static async Task<IReadOnlyList<McfTracking>> ReadAsync(
        string? orderId,
        IReadOnlyList<McfPackage>? packages,
        NumberSearch? numbers,
        McfConnection connection,
        ApiCall call,
        Func<string, McfConnection, ApiCall, Task<McfOrder>>? read = null,
        McfOrder? summary = null)
    {
        if (numbers?.Missing.Count == 0)
        {
            return [];
        }

        var found = packages;
        if (found is null || (orderId is not null && PackageReader.NeedOrder(connection.ApiVersion, found)))
        {
            var all = summary is not null
                ? await connection.Memory.ReadPackagesAsync(connection.Outbound, summary, call).ConfigureAwait(false)
                : PackageReader.PackagesOf(
                    await (read?.Invoke(orderId!, connection, call) ?? connection.Outbound.GetOrderAsync(orderId!, call))
                        .ConfigureAwait(false));
            found = PackageReader.Select(all, found);
        }

        found = numbers?.Find(found) ?? found;
        return await PackageReader.ReadAsync(connection, found, orderId, call, isAskedFor: summary is null).ConfigureAwait(false);
    }
}
