namespace AmazonMcf.Model;

/// <summary>The tracking number of one box. Source: SpdTrackingItem of Fulfillment Inbound 2024-03-20.</summary>
public sealed class McfInboundTracking
{
    /// <summary>The id of the box on its label.</summary>
    public string? BoxId { get; set; }

    /// <summary>The carrier's tracking number, at most 64 characters.</summary>
    public string? TrackingId { get; set; }

    /// <summary>The result of the service's check, for example <c>VALIDATED</c>; null in requests.</summary>
    public string? ValidationStatus { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{BoxId}: {TrackingId}";
}
