namespace AmazonMcf.Build.Steps;

/// <summary>Captures the views in terminals of 80 and 120 columns to docs/views, which is checked in, and the output of
/// docs/tour.md.</summary>
internal static class ViewsStep
{
    public static int Run(Repository repository)
    {
        if (PowerShellEngine.Find(repository) is not { } engine)
        {
            StepLog.Skipped("views", $"the captures are unchanged. {PowerShellEngine.Missing}.");
            return 0;
        }

        BuildStep.Run(repository);
        return engine.Show(repository, "views.ps1", "-Module", repository.StagedModule) is var failed and not 0
            ? failed
            : engine.Show(repository, "../tests/tour.ps1", "-Module", Path.Combine(repository.StagedModule, "AmazonMcf.psd1"));
    }
}
