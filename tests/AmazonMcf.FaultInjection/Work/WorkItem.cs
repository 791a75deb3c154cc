namespace AmazonMcf.FaultInjection.Work;

/// <summary>One piece of work, and what must come of it.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Comment">The comment an update puts in place.</param>
/// <param name="LineId">The only line a return takes units of; null for all lines.</param>
/// <param name="Units">How many units of each line a return asks for; null for all that were shipped.</param>
/// <param name="ExpectedUnits">How many units a return must get.</param>
/// <param name="IsRefused">Whether the service must refuse it.</param>
internal sealed record WorkItem(
    string OrderId,
    WorkKind Kind,
    string? Comment = null,
    string? LineId = null,
    int? Units = null,
    int ExpectedUnits = 0,
    bool IsRefused = false
)
{
    /// <summary>What the journal knows it by.</summary>
    public string Key => $"{Kind} {OrderId}";
}
