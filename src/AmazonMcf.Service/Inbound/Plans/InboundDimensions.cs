namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The size of a package.</summary>
internal sealed class InboundDimensions
{
    public decimal Length { get; set; }

    public decimal Width { get; set; }

    public decimal Height { get; set; }

    public string Unit { get; set; } = "";
}
