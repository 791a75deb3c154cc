namespace AmazonMcf.Model;

/// <summary>A request for delivery dates of one SKU to show in a shop. Source: deliveryOffers of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfDeliveryOfferRequest
{
    /// <summary>The seller's SKU, at most 50 characters.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The number of units, 1 or more.</summary>
    public int Quantity { get; set; } = 1;

    /// <summary>The two-letter code of the country that the goods ship from.</summary>
    public string? OriginCountryCode { get; set; }

    /// <summary>The destination; country and postal code are sufficient.</summary>
    public McfAddress? Destination { get; set; }

    /// <summary>The shopper's IP address, as an alternative to <see cref="Destination"/>. Personal data.</summary>
    public string? IpAddress { get; set; }
}
