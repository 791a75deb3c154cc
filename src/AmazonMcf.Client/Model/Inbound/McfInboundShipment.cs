namespace AmazonMcf.Model;

/// <summary>
/// A shipment to a fulfillment center. Sources: Shipment of Fulfillment Inbound 2024-03-20, and InboundShipmentInfo of Fulfillment Inbound
/// v0, which reports fewer members.
/// </summary>
public sealed class McfInboundShipment : McfSellerObject
{
    /// <summary>The inbound plan; null for a shipment that was read with v0, which does not know plans.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The id of the shipment within its plan; null for a shipment that was read with v0.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>The id on labels and in Seller Central, for example <c>FBA15DJ8K474</c>; null until the placement is confirmed.</summary>
    public string? ShipmentConfirmationId { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The status; see <c>KnownValues.InboundShipmentStatuses</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The fulfillment center; null if Amazon decides later.</summary>
    public string? WarehouseId { get; set; }

    /// <summary><c>AMAZON_OPTIMIZED</c> or <c>AMAZON_WAREHOUSE</c>.</summary>
    public string? DestinationType { get; set; }

    /// <summary>The address of the fulfillment center.</summary>
    public McfInboundAddress? DestinationAddress { get; set; }

    /// <summary>Where the shipment is shipped from. Personal data.</summary>
    public McfInboundAddress? SourceAddress { get; set; }

    /// <summary>The placement option.</summary>
    public string? PlacementOptionId { get; set; }

    /// <summary>The confirmed transport option; null if none is confirmed.</summary>
    public string? TransportationOptionId { get; set; }

    /// <summary>The confirmed delivery window; null if none is confirmed.</summary>
    public string? DeliveryWindowOptionId { get; set; }

    /// <summary>The start of the confirmed delivery window, in UTC.</summary>
    public DateTime? DeliveryWindowStart { get; set; }

    /// <summary>The end of the confirmed delivery window, in UTC.</summary>
    public DateTime? DeliveryWindowEnd { get; set; }

    /// <summary>Until when the delivery window can be changed, in UTC.</summary>
    public DateTime? DeliveryWindowEditableUntil { get; set; }

    /// <summary>When the shipment is ready for the carrier, in UTC.</summary>
    public DateTime? ReadyToShipStart { get; set; }

    /// <summary>Amazon's reference id, which freight carriers ask for.</summary>
    public string? AmazonReferenceId { get; set; }

    /// <summary>The tracking numbers of the boxes.</summary>
    public IReadOnlyList<McfInboundTracking> Tracking { get; set => field = Readable.List(value); } = Readable.List<McfInboundTracking>([]);

    /// <summary>The freight bill number (PRO); null for parcels.</summary>
    public string? FreightBillNumber { get; set; }

    /// <summary>The number of the bill of lading; null for parcels.</summary>
    public string? BillOfLadingNumber { get; set; }

    /// <summary>The freight class; null for parcels.</summary>
    public string? FreightClass { get; set; }

    /// <summary>The declared value of the freight.</summary>
    public McfMoney? DeclaredValue { get; set; }

    /// <summary>The contact for the carrier. Personal data.</summary>
    public McfInboundContact? Contact { get; set; }

    /// <summary>Who labels the units: <c>NO_LABEL</c>, <c>SELLER_LABEL</c> or <c>AMAZON_LABEL</c>. Reported by v0 only.</summary>
    public string? LabelPrepType { get; set; }

    /// <summary>Whether the boxes contain cases. Reported by v0 only.</summary>
    public bool? AreCasesRequired { get; set; }

    /// <summary>How the service learns the content of the boxes. Reported by v0 only.</summary>
    public string? BoxContentsSource { get; set; }

    /// <summary>The estimated fee for boxes without content information. Reported by v0 only.</summary>
    public McfMoney? BoxContentsFee { get; set; }

    /// <summary>The date by which the units are needed. Reported by v0 only.</summary>
    public DateTime? ConfirmedNeedByDate { get; set; }

    /// <summary>The units; empty unless they were requested.</summary>
    public IReadOnlyList<McfInboundShipmentItem> Items { get; set => field = Readable.List(value); } =
        Readable.List<McfInboundShipmentItem>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    internal override IEnumerable<McfSellerObject> Parts => Items;

    /// <inheritdoc />
    public override string ToString() => $"{ShipmentConfirmationId ?? ShipmentId} ({Status})";
}
