namespace AmazonMcf.Model;

/// <summary>A delivery date that a shop may show. Source: deliveryOffers of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfDeliveryOffer : McfSellerObject
{
    /// <summary>The SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The shipping speed of the offer; returned by 2026-07-04 only.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>When the offer expires, in UTC.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>The earliest delivery, in UTC.</summary>
    public DateTime? EarliestDelivery { get; set; }

    /// <summary>The latest delivery, in UTC.</summary>
    public DateTime? LatestDelivery { get; set; }

    /// <summary>The text to show to the shopper.</summary>
    public string? Message { get; set; }

    /// <summary>The language of <see cref="Message"/>, for example <c>en_US</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
