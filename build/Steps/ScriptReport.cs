namespace AmazonMcf.Build.Steps;

/// <summary>The report of a build script.</summary>
/// <param name="Missing">The module the script needs and did not find; null when it ran.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed.</param>
/// <param name="Skipped">Tests that were skipped.</param>
/// <param name="Failures">One entry per failed test.</param>
/// <param name="Notes">Additional information, by a short name.</param>
internal sealed record ScriptReport(
    string? Missing,
    int Passed,
    int Failed,
    int Skipped,
    IReadOnlyList<TestFailure>? Failures,
    IReadOnlyDictionary<string, string>? Notes = null
)
{
    public TestOutcome Outcome => new(Passed, Failed, Skipped, Failures ?? []);
}
