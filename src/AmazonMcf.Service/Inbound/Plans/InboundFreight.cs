namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>What is declared for freight.</summary>
internal sealed class InboundFreight
{
    public string? Class { get; set; }

    public decimal? Value { get; set; }

    public string? Currency { get; set; }
}
