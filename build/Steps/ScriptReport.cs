namespace AmazonMcf.Build.Steps;

/// <summary>What a script of the build reports.</summary>
/// <param name="Missing">The module the script needs and did not find; null when it ran.</param>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed.</param>
/// <param name="Skipped">Tests that were left out.</param>
/// <param name="Failures">One entry a failed test.</param>
/// <param name="Notes">What else there is to tell, each under a short name.</param>
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
