using AmazonMcf.Model;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>What was reported to the user about an order.</summary>
/// <param name="File">The path of the file it is in.</param>
/// <param name="OrderId">The order.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">The reason; empty for none.</param>
internal sealed record ResultRow(string File, string OrderId, string Outcome, string Reason)
{
    private const string ConflictId = "McfOrderConflict";

    /// <summary>Whether it was rejected because an order of its id has other content.</summary>
    public bool IsConflict => Outcome == McfOutcome.Rejected && Reason.StartsWith(ConflictId, StringComparison.Ordinal);
}
