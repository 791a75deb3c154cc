namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>A pallet, or several of a kind.</summary>
internal sealed class InboundPallet
{
    public string Id { get; set; } = "";

    public int Quantity { get; set; }

    public InboundDimensions? Dimensions { get; set; }

    public InboundWeight? Weight { get; set; }

    public string? Stackability { get; set; }
}
