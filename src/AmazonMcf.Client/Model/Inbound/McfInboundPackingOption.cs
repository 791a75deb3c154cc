namespace AmazonMcf.Model;

/// <summary>
/// A way to pack the units of a plan: which SKUs may share a box. Source: PackingOption of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundPackingOption : McfSellerObject
{
    /// <summary>The inbound plan.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The id of the option.</summary>
    public string? PackingOptionId { get; set; }

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

    /// <summary>The groups of units that are packed separately.</summary>
    public IReadOnlyList<McfInboundPackingGroup> PackingGroups { get; set => field = Readable.List(value); } =
        Readable.List<McfInboundPackingGroup>([]);

    /// <summary>The shipping solutions that the option supports; see <c>KnownValues.ShippingSolutions</c>.</summary>
    public IReadOnlyList<string> ShippingSolutions { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>The shipping modes that the option supports, for example <c>GROUND_SMALL_PARCEL</c>.</summary>
    public IReadOnlyList<string> ShippingModes { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>How the service may learn the content of boxes; see <c>KnownValues.BoxContentSources</c>.</summary>
    public IReadOnlyList<string> ContentSources { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>The minimum weight of a box; null if the service does not report one.</summary>
    public McfWeight? MinimumBoxWeight { get; set; }

    /// <summary>The maximum weight of a box; null if the service does not report one.</summary>
    public McfWeight? MaximumBoxWeight { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    internal override IEnumerable<McfSellerObject> Parts => PackingGroups;

    /// <inheritdoc />
    public override string ToString() => $"{PackingOptionId} ({Status})";
}
