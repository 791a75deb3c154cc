using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// An order with everything that belongs to it. Source: GetFulfillmentOrderResult, Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class GetFulfillmentOrderResult
{
    /// <summary>The head of the order.</summary>
    public FulfillmentOrder? FulfillmentOrder { get; set; }

    /// <summary>The lines.</summary>
    public IList<FulfillmentOrderItem>? FulfillmentOrderItems { get; set; }

    /// <summary>The shipments made so far.</summary>
    public IList<FulfillmentShipment>? FulfillmentShipments { get; set; }

    /// <summary>The units that came or come back.</summary>
    public IList<ReturnItem>? ReturnItems { get; set; }

    /// <summary>Where returned units go.</summary>
    public IList<ReturnAuthorization>? ReturnAuthorizations { get; set; }

    /// <summary>How the buyer paid.</summary>
    public IList<PaymentInformation>? PaymentInformation { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
