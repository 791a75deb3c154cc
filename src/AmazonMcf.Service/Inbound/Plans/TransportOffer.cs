namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>An option of how to send a shipment.</summary>
internal sealed class TransportOffer
{
    public const string Partnered = "AMAZON_PARTNERED_CARRIER";
    public const string OwnCarrier = "USE_YOUR_OWN_CARRIER";
    public const string SmallParcel = "GROUND_SMALL_PARCEL";
    public const string LessThanTruckload = "FREIGHT_LTL";

    public string Id { get; set; } = "";

    public string Solution { get; set; } = "";

    public string Mode { get; set; } = "";

    public string Carrier { get; set; } = "";

    public string CarrierCode { get; set; } = "";

    /// <summary>The price; null for a carrier of the seller's own.</summary>
    public decimal? Cost { get; set; }

    /// <summary>When the price is no longer valid; null without a price.</summary>
    public DateTime? Expiration { get; set; }

    /// <summary>Until when the option can be canceled without charges; null until it is confirmed, and without a price.</summary>
    public DateTime? VoidableUntil { get; set; }

    /// <summary>Whether a delivery window must be confirmed before.</summary>
    public bool NeedsWindow => Solution == OwnCarrier;

    /// <summary>How long the option can be canceled without charges. Source: cancelInboundPlan, Fulfillment Inbound 2024-03-20.</summary>
    public TimeSpan VoidWindow() => Mode == SmallParcel ? TimeSpan.FromHours(24) : TimeSpan.FromHours(1);
}
