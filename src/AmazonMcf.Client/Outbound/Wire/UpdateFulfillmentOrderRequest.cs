using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// The body of updateFulfillmentOrder. A member left out stays as it is. Source: UpdateFulfillmentOrderRequest, Fulfillment
/// Outbound 2020-07-01.
/// </summary>
public sealed class UpdateFulfillmentOrderRequest
{
    /// <summary>Id of the Amazon marketplace, for example <c>ATVPDKIKX0DER</c>.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>Order number the recipient reads. 1 to 40 characters of ISO 8859-1 without two blanks in a row.</summary>
    public string? DisplayableOrderId { get; set; }

    /// <summary>Order date the recipient reads (UTC).</summary>
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>Text the recipient reads on the packing slip. At most 750 characters.</summary>
    public string? DisplayableOrderComment { get; set; }

    /// <summary>How fast the parcels travel. Known values: <c>ShippingSpeedCategories</c>.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>The address that takes the place of the whole former one.</summary>
    public Address? DestinationAddress { get; set; }

    /// <summary><c>Ship</c> releases a held order, <c>Hold</c> keeps holding it.</summary>
    public string? FulfillmentAction { get; set; }

    /// <summary>What happens to lines that lack stock. Known values: <c>FulfillmentPolicies</c>.</summary>
    public string? FulfillmentPolicy { get; set; }

    /// <summary>Country whose warehouses ship: two letters after ISO 3166-1.</summary>
    public string? ShipFromCountryCode { get; set; }

    /// <summary>Mail addresses Amazon tells when a shipment leaves. At most 64 characters each.</summary>
    public IList<string>? NotificationEmails { get; set; }

    /// <summary>Extra services wished for or ruled out.</summary>
    public IList<FeatureSettings>? FeatureConstraints { get; set; }

    /// <summary>The lines to change; the others stay as they are.</summary>
    public IList<UpdateFulfillmentOrderItem>? Items { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
