using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Model;

/// <summary>
/// A change that the service accepted and completes after its response. It keeps the latest status, so that a wait that was stopped can be
/// resumed with the same object. Source: InboundOperationStatus of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundOperation : McfSellerObject
{
    /// <summary>
    /// The id of the operation; null if its outcome was determined by reading, because the response with the id was lost.
    /// </summary>
    public string? OperationId { get; set; }

    /// <summary>The name of the operation in Amazon's model, for example <c>confirmPlacementOption</c>.</summary>
    public string? Operation { get; set; }

    /// <summary>The latest status; see <c>KnownValues.InboundOperationStatuses</c>.</summary>
    public string Status { get; set; } = InboundOperationStatuses.InProgress;

    /// <summary>The inbound plan; null for an operation that does not belong to a plan.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The shipment; null for an operation that concerns the whole plan.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>What the service reported: errors of an operation that failed, and warnings.</summary>
    public IReadOnlyList<McfInboundProblem> Problems { get; set => field = Readable.List(value); } = Readable.List<McfInboundProblem>([]);

    /// <summary>Whether the operation is completed, with success or not.</summary>
    public bool HasEnded => HasFailed || InboundOperationStatuses.Normalize(Status) == InboundOperationStatuses.Success;

    /// <summary>Whether the operation failed.</summary>
    public bool HasFailed => InboundOperationStatuses.Normalize(Status) == InboundOperationStatuses.Failed;

    /// <inheritdoc />
    public override string ToString() => $"{Operation} {OperationId} ({Status})";
}
