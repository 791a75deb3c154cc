using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>Reads the tracking of the packages of an order.</summary>
internal static class PackageReader
{
    public static McfPackage[] PackagesOf(McfOrder order) => [.. order.Shipments.SelectMany(shipment => shipment.Packages)];

    /// <summary>Reads the tracking of packages one by one and adds the order and shipment to each.</summary>
    public static async Task<IReadOnlyList<McfTracking>> ReadAsync(
        ITracking client,
        IEnumerable<McfPackage> packages,
        string? orderId,
        ApiCall call
    )
    {
        var found = new List<McfTracking>();
        foreach (var package in packages)
        {
            var tracking = await client.GetTrackingAsync(package.PackageNumber, call).ConfigureAwait(false);
            tracking.SellerFulfillmentOrderId = package.SellerFulfillmentOrderId ?? orderId;
            tracking.AmazonShipmentId = package.AmazonShipmentId;
            found.Add(tracking);
        }

        return found;
    }
}
