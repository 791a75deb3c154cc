using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>Amazon's flat file, two rows an order, read into checked orders.</summary>
internal sealed class FlatFileReading(Workplace workplace, Sizes sizes) : IScenario
{
    private const int RowsAnOrder = 2;
    private const int Small = 100;
    private const double MostMemory = 20 * 1024 * 1024;

    public string Name => $"flat file with {Text.Number(sizes.FileRows)} rows read";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var (file, small) = (Write("flat.txt", sizes.FileRows), Write("small.txt", sizes.FileRows / Small));
        Contestant[] contestants =
        [
            Contestant.Timed("AmazonMcf: joined, validated orders", () => Task.Run(() => ReadOrders(file))),
            Contestant.Timed("CsvHelper 34: rows as objects", () => Task.Run(() => CsvAlone34.ReadRows(file))),
            Contestant.Timed("CsvHelper: rows as objects", () => Task.Run(() => CsvAlone.ReadRows(file))),
            Contestant.Timed("CsvHelper: cells, unused", () => Task.Run(() => CsvAlone.ReadCells(file))),
        ];
        var timings = await Rounds.AlternateAsync(Math.Min(sizes.Rounds, 3), contestants);
        foreach (var row in Row.Compare(Name, timings, most: 2.5))
        {
            yield return contestants.Skip(2).Any(other => other.Name == row.Contestant) ? row with { Goal = "", IsReached = null } : row;
        }

        var (few, many) = (await PeakMemory.OfFileAsync(small), await PeakMemory.OfFileAsync(file));
        yield return Row.Fact(Name, $"peak memory at {Text.Number(sizes.FileRows / Small)} rows", Text.Mebibytes(few));
        yield return Row.Fact(Name, "peak memory", Text.Mebibytes(many), "≤ 20 MiB more", many - few <= MostMemory);
    }

    private string Write(string name, int rows)
    {
        var path = workplace.Scratch(name);
        FlatFile.Write(path, rows / RowsAnOrder);
        return path;
    }

    private void ReadOrders(string file)
    {
        var orders = OrderFileReader.Read(file).Count(entry => entry.Order is not null);
        if (orders != sizes.FileRows / RowsAnOrder)
        {
            throw new InvalidOperationException($"{orders} of {sizes.FileRows / RowsAnOrder} orders were read.");
        }
    }
}
