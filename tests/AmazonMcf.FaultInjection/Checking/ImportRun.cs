using AmazonMcf.FaultInjection.Planning;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>One run over files and what it reported.</summary>
/// <param name="Files">The files.</param>
/// <param name="Rows">The results, in the order they were reported.</param>
/// <param name="WasKilled">Whether it was killed before its end, so that results are missing.</param>
/// <param name="Before">The orders the service held when it began.</param>
/// <param name="After">The orders the service held when it had ended.</param>
internal sealed record ImportRun(
    IReadOnlyList<PlannedFile> Files,
    IReadOnlyList<ResultRow> Rows,
    bool WasKilled,
    IReadOnlySet<string> Before,
    IReadOnlySet<string> After
);
