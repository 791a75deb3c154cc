namespace AmazonMcf.Service.Book;

/// <summary>A package.</summary>
internal sealed class Package
{
    /// <summary>Its number.</summary>
    public int Number { get; set; }

    /// <summary>The tracking number of the carrier.</summary>
    public string TrackingNumber { get; set; } = "";

    /// <summary>What a sandbox call has set; null for none.</summary>
    public PackageReport? Report { get; set; }

    /// <summary>Amazon's tracking number.</summary>
    public string AmazonTrackingNumber => Report?.AmazonTrackingNumber ?? FormattableString.Invariant($"TBA{Number:D12}");

    /// <summary>The code of the carrier.</summary>
    /// <param name="order">The order of the package.</param>
    public string CarrierCode(OrderRecord order) => Report?.CarrierCode ?? Carriers.Of(order.MarketplaceId).Code;
}
