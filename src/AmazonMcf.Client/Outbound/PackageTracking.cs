using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// The tracking of a package: read by its number with 2020-07-01; with 2026-07-04, where packages have no number, the package contains it.
/// </summary>
internal static class PackageTracking
{
    /// <summary>Reads the tracking of a package, with a request only if the package does not contain it.</summary>
    public static async Task<McfTracking> ReadAsync(ITracking client, McfPackage package, ApiCall call) =>
        package.PackageNumber is { } number ? await client.GetTrackingAsync(number, call).ConfigureAwait(false) : Of(package);

    private static McfTracking Of(McfPackage package) => new()
    {
        SellerKey = package.SellerKey,
        ConnectionName = package.ConnectionName,
        SellerFulfillmentOrderId = package.SellerFulfillmentOrderId,
        AmazonShipmentId = package.AmazonShipmentId,
        PackageId = package.PackageId,
        TrackingNumber = package.TrackingNumber,
        CarrierCode = package.CarrierCode,
        CarrierUrl = package.CarrierUrl,
        CustomerTrackingLink = package.CustomerTrackingLink,
        CurrentStatus = package.CurrentStatus,
        ShipDate = package.ShipDate,
        EstimatedArrivalDate = package.EstimatedArrivalDate,
        SignedForBy = package.SignedForBy,
        AdditionalData = package.AdditionalData,
    };
}
