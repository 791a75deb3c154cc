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
