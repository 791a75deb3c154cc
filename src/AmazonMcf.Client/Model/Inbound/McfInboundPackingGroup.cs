namespace AmazonMcf.Model;

/// <summary>Units of a plan that are packed together: boxes must not mix units of several groups.</summary>
public sealed class McfInboundPackingGroup : McfSellerObject
{
    /// <summary>The inbound plan.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The id of the group.</summary>
    public string? PackingGroupId { get; set; }

    /// <summary>The units; empty unless they were requested.</summary>
    public IReadOnlyList<McfInboundItem> Items { get; set => field = Readable.List(value); } = Readable.List<McfInboundItem>([]);

    /// <inheritdoc />
    public override string ToString() => PackingGroupId ?? "";
}
