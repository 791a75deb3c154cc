using System.Globalization;
using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>Import-Module in a new PowerShell, beside a binary module with one empty cmdlet.</summary>
internal sealed class ModuleImport(Workplace workplace, Sizes sizes) : IScenario
{
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(120);

    public string Name => "Import-Module in a new pwsh";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        if (Workplace.PowerShell is not { } shell)
        {
            PowerShellWorker.SaySkipped("import.ps1");
            yield break;
        }

        var empty = workplace.Scratch("Empty.dll");
        await Worker.RunAsync(shell, ["-NoProfile", "-File", workplace.Script("empty-module.ps1"), empty]);
        var timings = await Rounds.AlternateAsync(
            sizes.Starts,
            new Contestant("AmazonMcf", () => ImportAsync(workplace.Module)),
            new Contestant("module with one empty cmdlet", () => ImportAsync(empty)));
        foreach (var row in Row.Compare(Name, timings, most: null))
        {
            yield return row;
        }

        var (best, median) = (timings[0].Best - timings[1].Best, timings[0].Median - timings[1].Median);
        yield return new Row(Name, "difference", [Text.Of(best), Text.Of(median), "", ""], "≤ 120 ms (median)", median <= Most);

        async Task<TimeSpan> ImportAsync(string module)
        {
            var said = await Worker.RunAsync(shell, ["-NoProfile", "-File", workplace.Script("import.ps1"), module]);
            return TimeSpan.FromMilliseconds(double.Parse(said, CultureInfo.InvariantCulture));
        }
    }
}
