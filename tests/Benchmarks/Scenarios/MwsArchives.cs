using System.Xml.Linq;
using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using AmazonMcf.Mws;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>A folder of archived responses of Amazon MWS, an order a file, converted to orders.</summary>
internal sealed class MwsArchives(Workplace workplace, Sizes sizes) : IScenario
{
    private const double MostMemory = 20 * 1024 * 1024;

    public string Name => $"{Text.Number(sizes.LongList)} archived MWS responses converted";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var folder = MwsArchiveFiles.WriteEach(workplace, "archive", sizes.LongList);
        var tenth = MwsArchiveFiles.WriteEach(workplace, "archive-tenth", sizes.LongList / 10);
        Contestant[] contestants =
        [
            Contestant.Timed("AmazonMcf: orders with lines and packages", () => Task.Run(() => Convert(folder))),
            Contestant.Timed("XDocument: elements, unused", () => Task.Run(() => Load(folder))),
        ];
        var timings = await Rounds.AlternateAsync(Math.Min(sizes.Rounds, 3), contestants);
        foreach (var row in Row.Compare(Name, timings, most: null))
        {
            yield return row;
        }

        yield return Row.Fact(Name, "AmazonMcf, orders/s", Text.Number(sizes.LongList / timings[0].Best.TotalSeconds));
        var (few, many) = (await PeakMemory.OfArchiveAsync(tenth), await PeakMemory.OfArchiveAsync(folder));
        yield return Row.Fact(Name, $"peak memory at {Text.Number(sizes.LongList / 10)} responses", Text.Mebibytes(few));
        yield return Row.Fact(Name, "peak memory", Text.Mebibytes(many), "≤ 20 MiB more", many - few <= MostMemory);
    }

    private void Convert(string folder)
    {
        var orders = Directory
            .EnumerateFiles(folder)
            .SelectMany(MwsArchive.ReadFile)
            .Count(entry => entry.Response?.Order?.Shipments!.Count == 1);
        if (orders != sizes.LongList)
        {
            throw new InvalidOperationException($"{orders} of {sizes.LongList} responses were converted.");
        }
    }

    private static void Load(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            GC.KeepAlive(XDocument.Load(file));
        }
    }
}
