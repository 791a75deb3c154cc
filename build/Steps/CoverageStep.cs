using System.Globalization;

namespace AmazonMcf.Build.Steps;

/// <summary>
/// The lines of each library that the xunit tests reach, also in processes they start. A run of its own, since measuring about doubles
/// the time of a test. The commands are not measured: Pester tests them in PowerShell.
/// </summary>
internal static class CoverageStep
{
    public static int Run(Repository repository)
    {
        BuildStep.Run(repository, repository.Solution);
        var folder = repository.Path("out", "coverage");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var coverage = new LineCoverage();
        foreach (var project in XunitRun.Projects(repository))
        {
            Measure(repository, project, Path.Combine(folder, Path.GetFileNameWithoutExtension(project)), coverage);
        }

        Report(coverage);
        return 0;
    }

    private static void Measure(Repository repository, string project, string folder, LineCoverage coverage)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var exitCode = 0;
        StepLog.Run("coverage", name, () => exitCode = Tool.Capture(
            repository,
            "dotnet",
            [
                "test", project, "--no-build", "--configuration", "Release", "-nologo",
                "--collect", "Code Coverage", "--settings", repository.Path("build", "coverage.runsettings"), "--results-directory", folder,
            ]).ExitCode);
        if (exitCode != 0)
        {
            StepLog.Note("coverage", $"Tests of {name} failed while they were measured; what they reached counts. See ./build.sh test.");
        }

        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.cobertura.xml", SearchOption.AllDirectories) : [])
        {
            coverage.Add(file);
        }
    }

    private static void Report(LineCoverage coverage)
    {
        List<string> table = ["| library | lines | reached | coverage |", "|---|--:|--:|--:|"];
        foreach (var (library, lines, reached) in coverage.Libraries())
        {
            var share = (100.0 * reached / lines).ToString("0.0", CultureInfo.InvariantCulture);
            table.Add($"| {library} | {lines} | {reached} | {share} % |");
        }

        Console.WriteLine();
        table.ForEach(Console.WriteLine);
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
        {
            File.AppendAllLines(summary, ["### Coverage of the xunit tests", "", .. table]);
        }
    }
}
