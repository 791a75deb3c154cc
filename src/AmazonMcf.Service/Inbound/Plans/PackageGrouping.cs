namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The boxes of a packing group or of a shipment.</summary>
internal sealed class PackageGrouping
{
    public string? GroupId { get; set; }

    public string? ShipmentId { get; set; }

    public List<BoxKind> Boxes { get; set; } = [];
}
