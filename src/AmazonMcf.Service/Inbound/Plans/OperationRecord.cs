namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>An operation that takes time: it is applied when it is due.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PlanId">The plan that it changes; null for one that changes no plan.</param>
/// <param name="Name">Its name, for example <c>confirmPlacementOption</c>.</param>
/// <param name="Status">One of <see cref="OperationStatuses"/>.</param>
/// <param name="Argument">What it was given.</param>
/// <param name="Problems">What went wrong, and warnings.</param>
internal sealed record OperationRecord(
    string Id, string? PlanId, string Name, string Status, ChangeArgument Argument, IReadOnlyList<InboundProblem> Problems);

/// <summary>The statuses of operations.</summary>
internal static class OperationStatuses
{
    public const string InProgress = "IN_PROGRESS";
    public const string Success = "SUCCESS";
    public const string Failed = "FAILED";
}

/// <summary>A problem of an operation.</summary>
internal sealed class InboundProblem
{
    public string Code { get; set; } = "";

    public string Message { get; set; } = "";

    /// <summary><c>ERROR</c> or <c>WARNING</c>.</summary>
    public string Severity { get; set; } = "ERROR";

    public string? Details { get; set; }
}

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

/// <summary>The boxes of a packing group or of a shipment.</summary>
internal sealed class PackageGrouping
{
    public string? GroupId { get; set; }

    public string? ShipmentId { get; set; }

    public List<BoxKind> Boxes { get; set; } = [];
}

/// <summary>What a shipment needs to be transported.</summary>
internal sealed class TransportRequest
{
    public string ShipmentId { get; set; } = "";

    public DateTime ReadyFrom { get; set; }

    public InboundContact? Contact { get; set; }

    public InboundFreight? Freight { get; set; }

    public List<InboundPallet> Pallets { get; set; } = [];
}

/// <summary>The transportation option chosen for a shipment.</summary>
internal sealed class TransportSelection
{
    public string ShipmentId { get; set; } = "";

    public string OptionId { get; set; } = "";

    public InboundContact? Contact { get; set; }
}

/// <summary>How units of a SKU must be prepared.</summary>
internal sealed class PrepDetail
{
    public string Sku { get; set; } = "";

    public string Category { get; set; } = "NONE";

    public List<string> Types { get; set; } = [];
}
