using AmazonMcf.Model;

namespace AmazonMcf.Parcels;

/// <summary>Finds the tracking page of a parcel.</summary>
internal static class ParcelLink
{
    /// <summary>The page that the service names if it shows this parcel, or else that of the carrier.</summary>
    /// <param name="package">The package.</param>
    /// <param name="match">Its carrier.</param>
    /// <param name="number">Its number.</param>
    public static string? Of(McfPackage package, CarrierMatch match, string number) =>
        WithNumber(package.CarrierUrl, number)
        ?? Web(package.CustomerTrackingLink)
        ?? (match.IsAmazonLogistics ? CarrierTable.AmazonLogistics : match.Carrier)?.LinkTo(number)
        ?? CarrierTable.AmazonLogistics.LinkTo(number);

    // The service may name the start page of a carrier.
    private static string? WithNumber(string? url, string number) =>
        Web(url) is { } page && TrackingNumber.Plain(page).Contains(TrackingNumber.Plain(number)) ? page : null;

    private static string? Web(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? url : null;
}
