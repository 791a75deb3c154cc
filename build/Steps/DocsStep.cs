namespace AmazonMcf.Build.Steps;

/// <summary>Turns docs/en-US into the help that Get-Help reads: src/Module/en-US, which is checked in and shipped.</summary>
internal static class DocsStep
{
    public static int Run(Repository repository)
    {
        if (PowerShellEngine.Find(repository) is not { } engine)
        {
            StepLog.Skipped("docs", $"the checked-in help stays as it is. {PowerShellEngine.Missing}.");
            return 0;
        }

        BuildStep.Run(repository);
        ScriptReport? report = null;
        StepLog.Run("docs", () =>
        {
            report = PowerShellRun.Run(repository, engine, "docs.ps1", "-Module", repository.StagedModule);
            return "docs/en-US -> src/Module/en-US";
        });
        if (report!.Missing is not null)
        {
            StepLog.Skipped("docs", $"the checked-in help stays as it is. {report.Missing}.");
            return 0;
        }

        foreach (var failure in report.Outcome.Failures)
        {
            Console.Error.WriteLine($"{failure.Name}: {failure.Message}");
        }

        return report.Failed == 0 ? BuildStep.Run(repository) : 1;
    }
}
