namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>A change of the content of a shipment, with what it costs.</summary>
internal sealed class ContentPreview
{
    public string Id { get; set; } = "";

    public DateTime Expiration { get; set; }

    public List<PlanLine> Lines { get; set; } = [];

    /// <summary>The boxes with how often each occurs.</summary>
    public List<BoxKind> Boxes { get; set; } = [];

    /// <summary>The price of transportation with the new content; null for a carrier of the seller's own.</summary>
    public decimal? Cost { get; set; }
}
