namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>What an operation was given; each operation has what it needs of it.</summary>
internal sealed class ChangeArgument
{
    public string? MarketplaceId { get; set; }

    public string? ShipmentId { get; set; }

    /// <summary>The option, window or preview to confirm, or the placement option to generate transportation options for.</summary>
    public string? OptionId { get; set; }

    public List<PackageGrouping>? Groupings { get; set; }

    public List<TransportRequest>? Transports { get; set; }

    public List<TransportSelection>? Selections { get; set; }

    public List<PlanLine>? Lines { get; set; }

    public List<BoxKind>? Boxes { get; set; }

    public InboundAddress? Address { get; set; }

    public ShipmentTracking? Tracking { get; set; }

    public List<PrepDetail>? Preps { get; set; }
}
