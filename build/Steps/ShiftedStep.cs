using System.Globalization;

namespace AmazonMcf.Build.Steps;

/// <summary>
/// Runs the Pester files, and the xunit projects that can start at a shifted time, once for each of the shifted start times: no result
/// may depend on the day, the hour or the time zone. The environment variable RUNS selects some of them, such as 2 or 4-6. Default: all.
/// </summary>
internal static class ShiftedStep
{
    private const string StartVariable = "AMAZONMCF_TEST_START";
    private const string ZoneVariable = "TZ";

    private static readonly string[] XunitProjects = ["AmazonMcf.Client.Tests", "AmazonMcf.Mws.Tests", "AmazonMcf.Service.Tests"];

    public static int Run(Repository repository)
    {
        var engine = PowerShellEngine.Find(repository) ?? throw new BuildFailure(PowerShellEngine.Missing + ".");
        var starts = ShiftedStart.All.Take(Asked()).ToList();
        var projects = XunitProjects.Select(name => repository.Path("tests", name, name + ".csproj")).ToList();
        Build(repository, projects);
        var sum = starts.Aggregate(TestOutcome.None, (outcome, start) => outcome.Add(Run(repository, engine, start, projects)));
        Console.WriteLine();
        Console.WriteLine($"{starts.Count} runs: {sum.Totals}");
        return sum.Failed == 0 ? 0 : 1;
    }

    private static void Build(Repository repository, List<string> projects)
    {
        BuildStep.Run(repository);
        foreach (var project in projects)
        {
            StepLog.Run("compile", repository.Display(project), () => Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));
        }
    }

    private static TestOutcome Run(Repository repository, PowerShellEngine engine, ShiftedStart start, IEnumerable<string> projects)
    {
        Environment.SetEnvironmentVariable(StartVariable, start.Start);
        Environment.SetEnvironmentVariable(ZoneVariable, start.Zone);
        var outcome = TestOutcome.None;
        StepLog.Run("shifted", () =>
        {
            var report = PesterRun.RunScript(repository, engine);
            if (report.Missing is not null)
            {
                throw new BuildFailure(report.Missing);
            }

            outcome = projects.Aggregate(report.Outcome, (sum, project) => sum.Add(XunitRun.Test(repository, project)));
            return $"{start}: {outcome.Totals}";
        });
        foreach (var failure in outcome.Failures)
        {
            Console.WriteLine($"FAILED {start}: {failure.Name}{Environment.NewLine}{failure.Message.TrimEnd()}");
        }

        return outcome;
    }

    private static Range Asked()
    {
        var text = Environment.GetEnvironmentVariable("RUNS");
        if (string.IsNullOrEmpty(text))
        {
            return Range.All;
        }

        var ends = text.Split('-')
            .Select(end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var run) ? run : 0)
            .ToList();
        return ends.Count <= 2 && ends[0] >= 1 && ends[^1] >= ends[0] && ends[^1] <= ShiftedStart.All.Count
            ? (ends[0] - 1)..ends[^1]
            : throw new BuildFailure(
                $"RUNS must be a number from 1 to {ShiftedStart.All.Count} or a range such as 4-6, not '{text}'."
            );
    }
}
