namespace AmazonMcf.Build.Steps;

/// <summary>Captures what the views look like in terminals of 80 and 120 columns: docs/views, which is checked in.</summary>
internal static class ViewsStep
{
    public static int Run(Repository repository)
    {
        if (PowerShellRun.Engine is not { } pwsh)
        {
            StepLog.Skipped("views", "the captures stay as they are. pwsh is not on PATH: install PowerShell 7.4 or later.");
            return 0;
        }

        BuildStep.Run(repository);
        string[] script = ["-NoProfile", "-NonInteractive", "-File", repository.Path("build", "views.ps1")];
        return Tool.Show(repository, pwsh, [.. script, "-Module", repository.StagedModule]);
    }
}
