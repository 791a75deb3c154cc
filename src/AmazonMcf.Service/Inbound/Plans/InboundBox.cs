namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>A box. Boxes that were given as several of a kind are one each.</summary>
internal sealed class InboundBox
{
    /// <summary>The id of the package.</summary>
    public string Id { get; set; } = "";

    /// <summary>The id on the label: that of the shipment with the number of the box. Null until transportation is confirmed.</summary>
    public string? BoxId { get; set; }

    /// <summary>Where the content is known from, for example <c>BOX_CONTENT_PROVIDED</c>.</summary>
    public string Source { get; set; } = "";

    public InboundDimensions Dimensions { get; set; } = new();

    public InboundWeight Weight { get; set; } = new();

    /// <summary>The content; empty unless the seller provides it.</summary>
    public List<PlanLine> Lines { get; set; } = [];
}
