using System.Globalization;

namespace AmazonMcf.Build.Steps;

/// <summary>
/// Tests the cmdlets in PowerShell: runs Pester on tests/Cmdlets and tests/Scenarios. The tests wait for retries, quotas and other
/// processes most of the time, so several processes run side by side, and each takes the next file that no other has taken.
/// </summary>
internal static class PesterRun
{
    private const int Processes = 3;

    private const string Ending = ".Tests.ps1";

    private static readonly string[] Folders = ["Cmdlets", "Scenarios"];

    // The files that take longest start first, so that no process is left with one of them at the end.
    private static readonly string[] Longest =
    [
        "Scenarios-Examples", "Scenarios-Help", "Scenarios-WrongResponses", "Scenarios-Reload", "Scenarios-WhatIf",
        "Scenarios-RunbookOutage",
        "Scenarios-CtrlC",
    ];

    public static TestOutcome Run(Repository repository)
    {
        var files = Files(repository);
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
            return report.Missing is null ? $"{files.Count} files in {Processes} processes: {report.Outcome.Totals}" : "not run";
        });
        foreach (var (name, what) in report!.Notes ?? new Dictionary<string, string>())
        {
            StepLog.Note(name, what);
        }

        return report.Missing is null ? report.Outcome : Skip(files.Count, report.Missing);
    }

    /// <summary>Runs all files without a log line; the report says whether Pester is installed.</summary>
    public static ScriptReport RunScript(Repository repository, PowerShellEngine engine)
    {
        var report = RunFiles(repository, engine);
        return report.Missing is null ? report
            : PesterPackage.Fetch(repository) is { } why ? report with { Missing = $"{report.Missing} NuGet: {why}" }
            : RunFiles(repository, engine);
    }

    private static ScriptReport RunFiles(Repository repository, PowerShellEngine engine)
    {
        var files = Files(repository);
        var folder = repository.Path("out", "test", "pester");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var list = Path.Combine(folder, "files.txt");
        File.WriteAllLines(list, files.Select(file => $"{file.Name}\t{file.Path}"));
        var runs = Enumerable.Range(1, Processes).Select(number => Task.Run(() => PowerShellRun.RunAs(
            FormattableString.Invariant($"pester-{number}"),
            repository,
            engine,
            "pester.ps1",
            "-Module", repository.StagedModule, "-List", list, "-Reports", folder)));
        var processes = Task.WhenAll(runs).GetAwaiter().GetResult();
        return processes.FirstOrDefault(process => process.Missing is not null) ?? Sum(folder, files, processes);
    }

    // A file without a report failed: its process ended in the middle of it, or none came to it.
    private static ScriptReport Sum(string folder, List<PesterFile> files, ScriptReport[] processes)
    {
        var outcome = processes.Aggregate(TestOutcome.None, (sum, process) => sum.Add(process.Outcome));
        List<(string Name, PesterReport Report)> reports = [];
        foreach (var name in files.Select(file => file.Name))
        {
            if (PowerShellRun.Read<PesterReport>(Path.Combine(folder, name + ".json")) is { } report)
            {
                reports.Add((name, report));
                outcome = outcome.Add(report.Outcome);
            }
            else
            {
                outcome = outcome.Add(TestOutcome.Broken(name, "The file has no report: its process ended before it, or while it ran."));
            }
        }

        var notes = new Dictionary<string, string> { ["help"] = Help(reports), ["slowest"] = Slowest(reports) };
        return new ScriptReport(null, outcome.Passed, outcome.Failed, outcome.Skipped, outcome.Failures, notes);
    }

    private static string Help(IEnumerable<(string Name, PesterReport Report)> reports) => string.Join(", ", reports
        .SelectMany(file => file.Report.Help)
        .GroupBy(count => count.Name)
        .Select(kind => $"{kind.Key} {kind.Sum(count => count.Passed)} of {kind.Sum(count => count.Total)}"));

    private static string Slowest(IEnumerable<(string Name, PesterReport Report)> reports) => string.Join(", ", reports
        .OrderByDescending(file => file.Report.Seconds)
        .Take(6)
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Report.Seconds:0} s")));

    private static List<PesterFile> Files(Repository repository) =>
    [
        .. Folders
            .Where(folder => Directory.Exists(repository.Path("tests", folder)))
            .SelectMany(folder => Directory
                .EnumerateFiles(repository.Path("tests", folder), "*" + Ending, SearchOption.AllDirectories)
                .Select(path => new PesterFile(Name(repository, path), path)))
            .OrderBy(file => Array.IndexOf(Longest, file.Name) is >= 0 and var place ? place : Longest.Length)
            .ThenBy(file => file.Name, StringComparer.Ordinal),
    ];

    // With its folder, so that no two files have the same name.
    private static string Name(Repository repository, string path)
    {
        var relative = Path.GetRelativePath(repository.Path("tests"), path);
        return relative[..^Ending.Length].Replace(Path.DirectorySeparatorChar, '-');
    }

    private static TestOutcome Skip(int count, string why)
    {
        StepLog.Skipped("pester", $"{count} Pester files count as skipped. {why}.");
        return TestOutcome.LeftOut(count);
    }

    private sealed record PesterFile(string Name, string Path);
}
