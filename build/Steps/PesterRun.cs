namespace AmazonMcf.Build.Steps;

/// <summary>The cmdlets on the real engine: Pester over tests/Cmdlets and tests/Behaviour.</summary>
internal static class PesterRun
{
    private static readonly string[] Folders = ["Cmdlets", "Behaviour"];

    public static TestOutcome Run(Repository repository)
    {
        var files = Folders
            .Select(folder => repository.Path("tests", folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.Tests.ps1", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0)
        {
            return TestOutcome.None;
        }

        if (PowerShellRun.Engine is null)
        {
            return LeaveOut(files.Count, "pwsh is not on PATH: install PowerShell 7.4 or later");
        }

        ScriptReport? report = null;
        StepLog.Run("pester", () =>
        {
            report = PowerShellRun.Run(repository, "pester.ps1", "-Module", repository.StagedModule);
            return report.Missing is null ? $"{files.Count} files: {report.Outcome.Totals}" : "not run";
        });
        foreach (var (name, what) in report!.Notes ?? new Dictionary<string, string>())
        {
            StepLog.Note(name, what);
        }

        return report.Missing is null ? report.Outcome : LeaveOut(files.Count, report.Missing);
    }

    private static TestOutcome LeaveOut(int count, string why)
    {
        StepLog.Skipped("pester", $"{count} Pester files count as skipped. {why}.");
        return TestOutcome.LeftOut(count);
    }
}
