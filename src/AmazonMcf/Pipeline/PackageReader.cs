using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>Reads where the packages of an order are.</summary>
internal static class PackageReader
{
    public static McfPackage[] PackagesOf(McfOrder order) => [.. order.Shipments.SelectMany(shipment => shipment.Packages)];

    /// <summary>Reads the packages one by one and tells each which order and shipment it belongs to.</summary>
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
