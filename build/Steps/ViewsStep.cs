namespace AmazonMcf.Build.Steps;

/// <summary>Captures what the views look like in terminals of 80 and 120 columns: docs/views, which is checked in.</summary>
internal static class ViewsStep
{
    public static int Run(Repository repository)
    {
        if (PowerShellEngine.Find(repository) is not { } engine)
        {
            StepLog.Skipped("views", $"the captures stay as they are. {PowerShellEngine.Missing}.");
            return 0;
        }

        BuildStep.Run(repository);
        return engine.Show(repository, "views.ps1", "-Module", repository.StagedModule);
    }
}
