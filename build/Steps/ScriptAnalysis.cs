namespace AmazonMcf.Build.Steps;

/// <summary>Runs PSScriptAnalyzer on all scripts of the repository; each finding counts as a failed test.</summary>
internal static class ScriptAnalysis
{
    private const string Script = "analyze.ps1";

    // PSScriptAnalyzer 1.25 breaks a runspace of its own about once in ten starts, and all it is asked after that (its issue 2205).
    private const int Starts = 5;

    public static TestOutcome Run(Repository repository)
    {
        if (PowerShellEngine.Find(repository) is not { } engine)
        {
            return Skip(PowerShellEngine.Missing);
        }

        ScriptReport? report = null;
        StepLog.Run("analyze", () =>
        {
            for (var start = 0; start < Starts && report is null or { Failures: [{ Name: Script }] }; start++)
            {
                report = PowerShellRun.Run(repository, engine, Script, "-Module", repository.StagedModule);
            }

            return report!.Missing is null ? $"PSScriptAnalyzer: {report.Failed} findings" : "not run";
        });
        return report!.Missing is null ? report.Outcome : Skip(report.Missing);
    }

    private static TestOutcome Skip(string why)
    {
        StepLog.Skipped("analyze", $"the scripts were not analyzed. {why}.");
        return TestOutcome.LeftOut(1);
    }
}
