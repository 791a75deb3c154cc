namespace AmazonMcf.Model;

/// <summary>
/// An inbound plan: units to be sent to Amazon's fulfillment centers. Source: InboundPlan of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundPlan : McfSellerObject
{
    /// <summary>The id of the plan.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The name of the plan; unique if AmazonMcf created it.</summary>
    public string? Name { get; set; }

    /// <summary>The status; see <c>KnownValues.InboundPlanStatuses</c>.</summary>
    public string? Status { get; set; }

    /// <summary>The marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>When the plan was created, in UTC.</summary>
    public DateTime? CreatedAt { get; set; }

    /// <summary>When the plan was last changed, in UTC.</summary>
    public DateTime? LastUpdatedAt { get; set; }

    /// <summary>Where the units are shipped from. Personal data.</summary>
    public McfInboundAddress? SourceAddress { get; set; }

    /// <summary>The id of the confirmed packing option; null if none is confirmed, and in lists.</summary>
    public string? PackingOptionId { get; set; }

    /// <summary>The id of the confirmed placement option; null if none is confirmed, and in lists.</summary>
    public string? PlacementOptionId { get; set; }

    /// <summary>The ids of the shipments; empty until placement options are generated, and in lists.</summary>
    public IReadOnlyList<string> ShipmentIds { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>
    /// The id of the operation that creates the plan; null for a plan that was read, or whose creation was confirmed by reading.
    /// </summary>
    public string? OperationId { get; set; }

    /// <summary>The operation that creates the plan; null for a plan that was read.</summary>
    public McfInboundOperation? Operation { get; set; }

    /// <summary>The units; empty unless they were requested.</summary>
    public IReadOnlyList<McfInboundItem> Items { get; set => field = Readable.List(value); } = Readable.List<McfInboundItem>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    internal override IEnumerable<McfSellerObject> Parts => Operation is null ? [] : [Operation];

    /// <inheritdoc />
    public override string ToString() => $"{Name} ({Status})";
}
