namespace AmazonMcf.Model;

/// <summary>
/// A question for delivery dates of one SKU to show in a shop. Source: deliveryOffers of Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class McfDeliveryOfferRequest
{
    /// <summary>The seller's SKU, at most 50 characters.</summary>
    public string? SellerSku { get; set; }

    /// <summary>How many units.</summary>
    public int Quantity { get; set; } = 1;

    /// <summary>The country the goods ship from, as two letters.</summary>
    public string? OriginCountryCode { get; set; }

    /// <summary>Where the parcel would go; country and postal code are enough.</summary>
    public McfAddress? Destination { get; set; }

    /// <summary>The shopper's IP address, in place of <see cref="Destination"/>. Personal data.</summary>
    public string? IpAddress { get; set; }
}
