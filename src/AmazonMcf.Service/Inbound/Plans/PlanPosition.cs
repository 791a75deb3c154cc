namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The place of a plan in a list.</summary>
/// <param name="Time">The time it is sorted by.</param>
/// <param name="Sequence">Its number among all plans.</param>
internal sealed record PlanPosition(DateTime Time, long Sequence);
