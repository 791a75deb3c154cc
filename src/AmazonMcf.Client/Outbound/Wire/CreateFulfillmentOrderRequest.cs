using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The body of createFulfillmentOrder. Source: CreateFulfillmentOrderRequest, Fulfillment Outbound 2020-07-01.</summary>
public sealed class CreateFulfillmentOrderRequest
{
    /// <summary>Id of the Amazon marketplace, for example <c>ATVPDKIKX0DER</c>.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The seller's id of the order. At most 40 characters; never used twice.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>Order number the recipient reads. 1 to 40 characters of ISO 8859-1 without two blanks in a row.</summary>
    public string? DisplayableOrderId { get; set; }

    /// <summary>Order date the recipient reads (UTC).</summary>
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>Text the recipient reads on the packing slip. At most 750 characters.</summary>
    public string? DisplayableOrderComment { get; set; }

    /// <summary>How fast the parcels travel. Known values: <c>ShippingSpeedCategories</c>.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>Appointment, for <c>ScheduledDelivery</c> only (UTC; Japan).</summary>
    public DeliveryWindow? DeliveryWindow { get; set; }

    /// <summary>Where the parcels go.</summary>
    public Address? DestinationAddress { get; set; }

    /// <summary>Where the driver may leave the parcel (Japan).</summary>
    public DeliveryPreferences? DeliveryPreferences { get; set; }

    /// <summary>Whether to ship now or to wait for a release. Known values: <c>FulfillmentActions</c>.</summary>
    public string? FulfillmentAction { get; set; }

    /// <summary>What happens to lines that lack stock. Known values: <c>FulfillmentPolicies</c>.</summary>
    public string? FulfillmentPolicy { get; set; }

    /// <summary>Cash the driver collects (Japan).</summary>
    public CODSettings? CodSettings { get; set; }

    /// <summary>Country whose warehouses ship: two letters after ISO 3166-1.</summary>
    public string? ShipFromCountryCode { get; set; }

    /// <summary>Mail addresses Amazon tells when a shipment leaves. At most 64 characters each.</summary>
    public IList<string>? NotificationEmails { get; set; }

    /// <summary>Extra services wished for or ruled out.</summary>
    public IList<FeatureSettings>? FeatureConstraints { get; set; }

    /// <summary>The lines: at most 100 of them, 250 units in all.</summary>
    public IList<CreateFulfillmentOrderItem>? Items { get; set; }

    /// <summary>How the buyer paid; India asks for it.</summary>
    public IList<PaymentInformation>? PaymentInformation { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
