using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The body of getFulfillmentPreview. Source: GetFulfillmentPreviewRequest, Fulfillment Outbound 2020-07-01.</summary>
public sealed class GetFulfillmentPreviewRequest
{
    /// <summary>Id of the Amazon marketplace, for example <c>ATVPDKIKX0DER</c>.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>Where the parcels would go.</summary>
    public Address? Address { get; set; }

    /// <summary>The lines: at most 100 of them, 250 units in all.</summary>
    public IList<GetFulfillmentPreviewItem>? Items { get; set; }

    /// <summary>The speeds to preview; null asks for all of them.</summary>
    public IList<string>? ShippingSpeedCategories { get; set; }

    /// <summary>Whether to preview cash on delivery besides (Japan).</summary>
    [JsonPropertyName("includeCODFulfillmentPreview")]
    public bool? IncludeCodFulfillmentPreview { get; set; }

    /// <summary>Whether to list the appointments of <c>ScheduledDelivery</c> (Japan).</summary>
    public bool? IncludeDeliveryWindows { get; set; }

    /// <summary>Extra services to reckon with.</summary>
    public IList<FeatureSettings>? FeatureConstraints { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
