using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Model;

/// <summary>
/// A carrier for one shipment, with its price. Source: TransportationOption of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundTransportOption : McfSellerObject
{
    /// <summary>The inbound plan.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The shipment.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>The id of the option.</summary>
    public string? TransportationOptionId { get; set; }

    /// <summary>The name of the carrier.</summary>
    public string? CarrierName { get; set; }

    /// <summary>The code of the carrier (SCAC), for example <c>UPSN</c>.</summary>
    public string? CarrierCode { get; set; }

    /// <summary>The shipping mode, for example <c>GROUND_SMALL_PARCEL</c>.</summary>
    public string? ShippingMode { get; set; }

    /// <summary>The shipping solution; see <c>KnownValues.ShippingSolutions</c>.</summary>
    public string? ShippingSolution { get; set; }

    /// <summary>Whether it is a carrier of Amazon's program, which Amazon charges for.</summary>
    public bool IsPartnered =>
        ShippingSolutions.Normalize(ShippingSolution) == ShippingSolutions.AmazonPartneredCarrier;

    /// <summary>The price; null for the seller's own carrier.</summary>
    public McfMoney? Cost { get; set; }

    /// <summary>When the price expires, in UTC.</summary>
    public DateTime? QuoteExpiration { get; set; }

    /// <summary>Until when the transport can be canceled without charge, in UTC.</summary>
    public DateTime? VoidableUntil { get; set; }

    /// <summary>What is needed before the option can be confirmed, for example <c>CONFIRMED_DELIVERY_WINDOW</c>.</summary>
    public IReadOnlyList<string> Preconditions { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>Whether a delivery window must be confirmed before the option.</summary>
    public bool NeedsDeliveryWindow =>
        Preconditions.Any(name => string.Equals(name, "CONFIRMED_DELIVERY_WINDOW", StringComparison.OrdinalIgnoreCase));

    /// <summary>The start of the carrier's appointment, in UTC.</summary>
    public DateTime? AppointmentStart { get; set; }

    /// <summary>The end of the carrier's appointment, in UTC.</summary>
    public DateTime? AppointmentEnd { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => $"{CarrierName ?? CarrierCode} {ShippingMode} ({Cost})";
}
