using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// The head of an order: everything but lines, shipments and returns. Source: FulfillmentOrder, Fulfillment Outbound
/// 2020-07-01.
/// </summary>
public sealed class FulfillmentOrder
{
    /// <summary>The seller's id of the order.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>Id of the Amazon marketplace, for example <c>ATVPDKIKX0DER</c>.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>Order number the recipient reads.</summary>
    public string? DisplayableOrderId { get; set; }

    /// <summary>Order date the recipient reads (UTC).</summary>
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>Text the recipient reads on the packing slip.</summary>
    public string? DisplayableOrderComment { get; set; }

    /// <summary>How fast the parcels travel. Known values: <c>ShippingSpeedCategories</c>.</summary>
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>Appointment, for <c>ScheduledDelivery</c> only (UTC; Japan).</summary>
    public DeliveryWindow? DeliveryWindow { get; set; }

    /// <summary>Where the parcels go.</summary>
    public Address? DestinationAddress { get; set; }

    /// <summary>Whether to ship now or to wait for a release. Known values: <c>FulfillmentActions</c>.</summary>
    public string? FulfillmentAction { get; set; }

    /// <summary>What happens to lines that lack stock. Known values: <c>FulfillmentPolicies</c>.</summary>
    public string? FulfillmentPolicy { get; set; }

    /// <summary>Cash the driver collects (Japan).</summary>
    public CODSettings? CodSettings { get; set; }

    /// <summary>When Amazon took the order in (UTC).</summary>
    public DateTime? ReceivedDate { get; set; }

    /// <summary>How far the order is, in any spelling. Known values: <c>FulfillmentOrderStatuses</c>.</summary>
    public string? FulfillmentOrderStatus { get; set; }

    /// <summary>When the status changed last (UTC).</summary>
    public DateTime? StatusUpdatedDate { get; set; }

    /// <summary>Mail addresses Amazon tells when a shipment leaves. At most 64 characters each.</summary>
    public IList<string>? NotificationEmails { get; set; }

    /// <summary>Extra services wished for or ruled out.</summary>
    public IList<FeatureSettings>? FeatureConstraints { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
