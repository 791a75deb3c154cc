using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Workflows;

/// <summary>Reads the tracking of the packages of an order.</summary>
internal static class PackageReader
{
    public static McfPackage[] PackagesOf(McfOrder order) => [.. order.Shipments.OrEmpty().SelectMany(shipment => shipment.Packages)];

    /// <summary>
    /// Whether packages were read with the version of a connection, so that they contain what identifies or tracks them in it.
    /// </summary>
    public static bool AreOf(string apiVersion, IReadOnlyList<McfPackage> packages) =>
        packages.All(package => package.PackageNumber is null == (apiVersion == OutboundVersions.V20260704));

    /// <summary>The packages of an order that are the same as those read with the other version; all of them if there are none.</summary>
    public static IReadOnlyList<McfPackage> Select(IReadOnlyList<McfPackage> ofOrder, IReadOnlyList<McfPackage>? wanted) =>
        wanted is null
            ? ofOrder
            : [.. ofOrder.Where(package => wanted.Any(other =>
                other.AmazonShipmentId == package.AmazonShipmentId && other.TrackingNumber == package.TrackingNumber))];

    /// <summary>
    /// Reads the tracking of packages one by one, unless the user asks for them only those that are not known to have arrived, and adds
    /// order and shipment to each.
    /// </summary>
    public static async Task<IReadOnlyList<McfTracking>> ReadAsync(
        McfConnection connection,
        IEnumerable<McfPackage> packages,
        string? orderId,
        ApiCall call,
        bool isAskedFor = false
    )
    {
        var found = new List<McfTracking>();
        foreach (var package in packages)
        {
            var tracking = await connection.Memory.TrackAsync(connection.Outbound, package, call, isAskedFor).ConfigureAwait(false);
            tracking.SellerFulfillmentOrderId = package.SellerFulfillmentOrderId ?? orderId;
            tracking.AmazonShipmentId = package.AmazonShipmentId;
            found.Add(tracking);
        }

        return found;
    }
}
