namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Boxes of a kind.</summary>
internal sealed class BoxKind
{
    public int Count { get; set; } = 1;

    /// <summary>The box; its id is that of an existing package or empty.</summary>
    public InboundBox Box { get; set; } = new();
}
