namespace AmazonMcf.Build.Steps;

/// <summary>The report of one Pester file.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed.</param>
/// <param name="Skipped">Tests that were skipped.</param>
/// <param name="Seconds">How long the file took.</param>
/// <param name="Failures">One entry per failed test.</param>
/// <param name="Help">What the tests of the help checked.</param>
internal sealed record PesterReport(
    int Passed,
    int Failed,
    int Skipped,
    double Seconds,
    IReadOnlyList<TestFailure> Failures,
    IReadOnlyList<PesterReport.Count> Help
)
{
    public TestOutcome Outcome => new(Passed, Failed, Skipped, Failures);

    /// <summary>How many of the tests of one kind passed.</summary>
    internal sealed record Count(string Name, int Passed, int Total);
}
