namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Which plans are listed, and in which order.</summary>
/// <param name="Status">Only plans with this status; null for all.</param>
/// <param name="ByUpdate">By the last update instead of the creation.</param>
/// <param name="Descending">The latest first.</param>
internal sealed record PlanList(string? Status, bool ByUpdate, bool Descending);
