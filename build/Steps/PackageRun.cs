namespace AmazonMcf.Build.Steps;

/// <summary>Tests the packages as users get them: installs them into an empty module path, and runs the demo from there.</summary>
internal static class PackageRun
{
    public static TestOutcome Run(Repository repository)
    {
        PackStep.Write(repository);
        if (PowerShellEngine.Find(repository) is not { } engine)
        {
            StepLog.Skipped("package", $"1 test counts as skipped. {PowerShellEngine.Missing}.");
            return TestOutcome.LeftOut(1);
        }

        ScriptReport? report = null;
        StepLog.Run("package", () =>
        {
            report = PowerShellRun.Run(repository, engine, "package.ps1", "-Package", repository.PackedModule);
            return $"installed into an empty path: {report.Outcome.Totals}";
        });
        if (report!.Missing is not null)
        {
            StepLog.Skipped("package", report.Missing);
        }

        return report.Outcome;
    }
}
