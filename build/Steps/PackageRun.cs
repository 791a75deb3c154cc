namespace AmazonMcf.Build.Steps;

/// <summary>The packages as a user gets them: installed into an empty module path, and the demo run from there.</summary>
internal static class PackageRun
{
    public static TestOutcome Run(Repository repository)
    {
        PackStep.Write(repository);
        if (PowerShellRun.Engine is null)
        {
            StepLog.Skipped("package", "1 test counts as skipped. pwsh is not on PATH: install PowerShell 7.4 or later.");
            return TestOutcome.LeftOut(1);
        }

        ScriptReport? report = null;
        StepLog.Run("package", () =>
        {
            report = PowerShellRun.Run(repository, "package.ps1", "-Package", repository.PackedModule);
            return $"installed into an empty path: {report.Outcome.Totals}";
        });
        if (report!.Missing is not null)
        {
            StepLog.Skipped("package", report.Missing);
        }

        return report.Outcome;
    }
}
