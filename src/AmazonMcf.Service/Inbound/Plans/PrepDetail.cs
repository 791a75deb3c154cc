namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>How units of a SKU must be prepared.</summary>
internal sealed class PrepDetail
{
    public string Sku { get; set; } = "";

    public string Category { get; set; } = "NONE";

    public List<string> Types { get; set; } = [];
}
