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
    /// Whether the order of packages has to be read to track them: they were read with the other version, or only identify packages of the
    /// order.
    /// </summary>
    /// <param name="apiVersion">The version of the connection.</param>
    /// <param name="packages">The packages. Those that an order contains have its ID.</param>
    public static bool NeedOrder(string apiVersion, IReadOnlyList<McfPackage> packages) =>
        packages.All(package => package.PackageId is not null || package.AmazonShipmentId is not null)
        && !packages.All(package => apiVersion == OutboundVersions.V20260704
            ? package is { PackageNumber: null, SellerFulfillmentOrderId: not null }
            : package.PackageNumber is not null);

    /// <summary>The packages of an order that are the same as others; all of them if there are none.</summary>
    /// <param name="ofOrder">The packages of the order.</param>
    /// <param name="wanted">The others, which may have been read with the other version.</param>
    public static IReadOnlyList<McfPackage> Select(IReadOnlyList<McfPackage> ofOrder, IReadOnlyList<McfPackage>? wanted) =>
        wanted is null ? ofOrder : [.. ofOrder.Where(package => wanted.Any(other => IsSame(package, other)))];

    private static bool IsSame(McfPackage package, McfPackage other) =>
        (other.PackageId is not null
            && other.PackageId == package.PackageId
            && (other.AmazonShipmentId is null || other.AmazonShipmentId == package.AmazonShipmentId))
        || (other.AmazonShipmentId is not null
            && other.AmazonShipmentId == package.AmazonShipmentId
            && other.TrackingNumber.NullIfBlank() == package.TrackingNumber.NullIfBlank());

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
