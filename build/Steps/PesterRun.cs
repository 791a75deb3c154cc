namespace AmazonMcf.Build.Steps;

/// <summary>Tests the cmdlets in PowerShell: runs Pester on tests/Cmdlets and tests/Scenarios.</summary>
internal static class PesterRun
{
    private static readonly string[] Folders = ["Cmdlets", "Scenarios"];

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

        if (PowerShellEngine.Find(repository) is not { } engine)
        {
            return Skip(files.Count, PowerShellEngine.Missing);
        }

        ScriptReport? report = null;
        StepLog.Run("pester", () =>
        {
            report = RunScript(repository, engine);
            return report.Missing is null ? $"{files.Count} files: {report.Outcome.Totals}" : "not run";
        });
        foreach (var (name, what) in report!.Notes ?? new Dictionary<string, string>())
        {
            StepLog.Note(name, what);
        }

        return report.Missing is null ? report.Outcome : Skip(files.Count, report.Missing);
    }

    /// <summary>Runs the script without a log line; its report says whether Pester is installed.</summary>
    public static ScriptReport RunScript(Repository repository, PowerShellEngine engine)
    {
        ScriptReport Run() => PowerShellRun.Run(repository, engine, "pester.ps1", "-Module", repository.StagedModule);
        var report = Run();
        return report.Missing is null ? report
            : PesterPackage.Fetch(repository) is { } why ? report with { Missing = $"{report.Missing} NuGet: {why}" }
            : Run();
    }

    private static TestOutcome Skip(int count, string why)
    {
        StepLog.Skipped("pester", $"{count} Pester files count as skipped. {why}.");
        return TestOutcome.LeftOut(count);
    }
}
