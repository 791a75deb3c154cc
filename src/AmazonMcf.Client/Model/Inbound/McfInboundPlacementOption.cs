namespace AmazonMcf.Model;

/// <summary>
/// A way to distribute the units of a plan over fulfillment centers, with its fee. Source: PlacementOption of Fulfillment Inbound
/// 2024-03-20.
/// </summary>
public sealed class McfInboundPlacementOption : McfSellerObject
{
    /// <summary>The inbound plan.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The id of the option.</summary>
    public string? PlacementOptionId { get; set; }

    /// <summary>The status; see <c>KnownValues.InboundOptionStatuses</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The sum of the fees minus the discounts; null if there are none or they have different currencies.</summary>
    public McfMoney? TotalFee { get; set; }

    /// <summary>When the offer expires, in UTC.</summary>
    public DateTime? Expiration { get; set; }

    /// <summary>The fees.</summary>
    public IReadOnlyList<McfInboundFee> Fees { get; set => field = Readable.List(value); } = Readable.List<McfInboundFee>([]);

    /// <summary>The discounts.</summary>
    public IReadOnlyList<McfInboundFee> Discounts { get; set => field = Readable.List(value); } = Readable.List<McfInboundFee>([]);

    /// <summary>The ids of the shipments, one for each fulfillment center.</summary>
    public IReadOnlyList<string> ShipmentIds { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>The shipments with their units; empty unless they were requested.</summary>
    public IReadOnlyList<McfInboundShipment> Shipments { get; set => field = Readable.List(value); } =
        Readable.List<McfInboundShipment>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    internal override IEnumerable<McfSellerObject> Parts => Shipments;

    /// <inheritdoc />
    public override string ToString() => $"{PlacementOptionId} ({Status}, {TotalFee})";
}
