using System.Globalization;
using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>
/// From the start of PowerShell to the end of a script that places its first order on an empty store, and where the time goes.
/// </summary>
internal sealed class FirstOrder(Workplace workplace, Sizes sizes) : IScenario
{
    private static readonly string[] Steps = ["Import-Module", "Connect-Mcf", "New-McfOrder"];
    private readonly List<double[]> laps = [];
    private int stores;

    public string Name => "pwsh start to first order";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        if (Workplace.PowerShell is not { } shell)
        {
            PowerShellWorker.SaySkipped("first-order.ps1");
            yield break;
        }

        var timings = await Rounds.AlternateAsync(
            sizes.Starts / 2,
            Contestant.Timed("import, connect, place", async () => laps.Add(Read(await RunScriptAsync("-Place")))),
            Contestant.Timed("import, connect", () => RunScriptAsync()),
            Contestant.Timed("pwsh alone", () => Worker.RunAsync(shell, ["-NoProfile", "-Command", "exit"])));
        foreach (var row in Row.Compare(Name, timings, most: null))
        {
            yield return row with { Goal = "", IsReached = null };
        }

        for (var step = 0; step < Steps.Length; step++)
        {
            var timing = new Timing("of which " + Steps[step], [.. laps.Skip(1).Select(lap => TimeSpan.FromMilliseconds(lap[step]))]);
            yield return Row.Of(Name, timing);
        }

        Task<string> RunScriptAsync(params string[] options)
        {
            var store = workplace.Scratch($"first-{++stores}.db");
            return Worker.RunAsync(
                shell,
                ["-NoProfile", "-File", workplace.Script("first-order.ps1"), workplace.Module, store, .. options]
            );
        }
    }

    private static double[] Read(string said) =>
        [
            .. said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(lap => double.Parse(lap, CultureInfo.InvariantCulture)),
        ];
}
