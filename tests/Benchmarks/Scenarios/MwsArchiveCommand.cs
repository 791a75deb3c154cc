using System.Globalization;
using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>
/// Archived responses of Amazon MWS through <c>ConvertFrom-McfMws</c>, in each form they are kept in, every time in a new PowerShell.
/// </summary>
internal sealed class MwsArchiveCommand(Workplace workplace, Sizes sizes) : IScenario
{
    private const string Script = "convert.ps1";
    private const double MostMemory = 20 * 1024 * 1024;

    public string Name => $"{Text.Number(sizes.LongList)} archived MWS responses converted in pwsh";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        if (Workplace.PowerShell is not { } shell)
        {
            PowerShellWorker.SaySkipped(Script);
            yield break;
        }

        (string Form, Func<string, int, string> Write)[] forms =
        [
            ("one file per response", (name, count) => MwsArchiveFiles.WriteEach(workplace, name, count)),
            ("one file per response, gzip", (name, count) => MwsArchiveFiles.WriteEach(workplace, name, count, isCompressed: true)),
            ("a single file", (name, count) => MwsArchiveFiles.WriteOne(workplace, name, count)),
            ("a single file, gzip", (name, count) => MwsArchiveFiles.WriteOne(workplace, name, count, isCompressed: true)),
        ];
        var few = sizes.LongList / 10;
        foreach (var (form, write) in forms)
        {
            var (_, early) = await ConvertAsync(shell, write($"few, {form}", few), few);
            var (time, late) = await ConvertAsync(shell, write($"all, {form}", sizes.LongList), sizes.LongList);
            yield return Row.Of(Name, new Timing(form, [time]));
            yield return Row.Fact(Name, $"{form}, orders/s", Text.Number(sizes.LongList / time.TotalSeconds));
            yield return Row.Fact(Name, $"{form}, peak memory at {Text.Number(few)}", Text.Mebibytes(early));
            yield return Row.Fact(Name, $"{form}, peak memory", Text.Mebibytes(late), "≤ 20 MiB more", late - early <= MostMemory);
        }
    }

    private async Task<(TimeSpan Time, long Peak)> ConvertAsync(IReadOnlyList<string> shell, string path, int count)
    {
        var said = await Worker.RunAsync(shell, ["-NoProfile", "-File", workplace.Script(Script), workplace.Module, path]);
        double[] figures =
        [
            .. said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)),
        ];
        return figures[0] == count
            ? (TimeSpan.FromMilliseconds(figures[1]), (long)figures[2])
            : throw new InvalidOperationException($"{figures[0]} of {count} responses were converted.");
    }
}
