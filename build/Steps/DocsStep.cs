namespace AmazonMcf.Build.Steps;

/// <summary>Generates the help for Get-Help in src/Module/en-US, which is checked in and shipped, from docs/en-US.</summary>
internal static class DocsStep
{
    public static int Run(Repository repository)
    {
        if (PowerShellEngine.Find(repository) is not { } engine)
        {
            StepLog.Skipped("docs", $"the checked-in help is unchanged. {PowerShellEngine.Missing}.");
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
            StepLog.Skipped("docs", $"the checked-in help is unchanged. {report.Missing}.");
            return 0;
        }

        foreach (var failure in report.Outcome.Failures)
        {
            Console.Error.WriteLine($"{failure.Name}: {failure.Message}");
        }

        return report.Failed == 0 ? BuildStep.Run(repository) : 1;
    }
}
