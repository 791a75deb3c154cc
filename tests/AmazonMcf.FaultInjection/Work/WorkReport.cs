namespace AmazonMcf.FaultInjection.Work;

/// <summary>What a worker reports of a piece of work.</summary>
/// <param name="Key">The piece of work.</param>
/// <param name="Outcome">What is known of it.</param>
/// <param name="Units">How many units a return got.</param>
/// <param name="Reason">Why it is open or refused.</param>
internal sealed record WorkReport(string Key, WorkOutcome Outcome, int Units = 0, string? Reason = null);
