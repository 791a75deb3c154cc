namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Units that may be packed together.</summary>
internal sealed class PackingGroup
{
    public string Id { get; set; } = "";

    public List<PlanLine> Lines { get; set; } = [];

    public List<InboundBox> Boxes { get; set; } = [];
}
