using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// What an order would cost and when it would arrive, at one shipping speed. Source: FulfillmentPreview, Fulfillment
/// Outbound 2020-07-01.
/// </summary>
public sealed class FulfillmentPreview
{
    /// <summary>The speed this preview is about. Known values: <c>ShippingSpeedCategories</c>.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>Appointments on offer; only for <c>ScheduledDelivery</c>.</summary>
    public ScheduledDeliveryInfo? ScheduledDeliveryInfo { get; set; }

    /// <summary>Whether such an order could be filled.</summary>
    public bool? IsFulfillable { get; set; }

    /// <summary>Whether this preview is the one with cash on delivery.</summary>
    [JsonPropertyName("isCODCapable")]
    public bool? IsCodCapable { get; set; }

    /// <summary>Likely weight of all parcels.</summary>
    public Weight? EstimatedShippingWeight { get; set; }

    /// <summary>Likely fees; null means not told, never free of charge.</summary>
    public IList<Fee>? EstimatedFees { get; set; }

    /// <summary>The shipments Amazon would make.</summary>
    public IList<FulfillmentPreviewShipment>? FulfillmentPreviewShipments { get; set; }

    /// <summary>The lines that cannot be filled.</summary>
    public IList<UnfulfillablePreviewItem>? UnfulfillablePreviewItems { get; set; }

    /// <summary>Codes saying why the order as a whole cannot be filled.</summary>
    public IList<string>? OrderUnfulfillableReasons { get; set; }

    /// <summary>Id of the Amazon marketplace, for example <c>ATVPDKIKX0DER</c>.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>Extra services the preview reckons with.</summary>
    public IList<FeatureSettings>? FeatureConstraints { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
