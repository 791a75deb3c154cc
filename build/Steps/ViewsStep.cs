namespace AmazonMcf.Build.Steps;

/// <summary>Captures the views in terminals of 80 and 120 columns to docs/views, which is checked in.</summary>
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
        return engine.Show(repository, "views.ps1", "-Module", repository.StagedModule);
    }
}
