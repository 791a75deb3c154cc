namespace AmazonMcf.Build.Steps;

/// <summary>PSScriptAnalyzer over every script of the repository; a finding is a failed test.</summary>
internal static class ScriptAnalysis
{
    public static TestOutcome Run(Repository repository)
    {
        if (PowerShellRun.Engine is null)
        {
            return LeaveOut("pwsh is not on PATH: install PowerShell 7.4 or later");
        }

        ScriptReport? report = null;
        StepLog.Run("analyze", () =>
        {
            report = PowerShellRun.Run(repository, "analyze.ps1", "-Module", repository.StagedModule);
            return report.Missing is null ? $"PSScriptAnalyzer: {report.Failed} findings" : "not run";
        });
        return report!.Missing is null ? report.Outcome : LeaveOut(report.Missing);
    }

    private static TestOutcome LeaveOut(string why)
    {
        StepLog.Skipped("analyze", $"the scripts were not analysed. {why}.");
        return TestOutcome.LeftOut(1);
    }
}
