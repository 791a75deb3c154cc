using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>A workbook, two rows an order, read into checked orders.</summary>
internal sealed class WorkbookReading(Workplace workplace, Sizes sizes) : IScenario
{
    private const int RowsAnOrder = 2;

    public string Name => $"workbook of {Text.Number(Rows)} rows read";

    private int Rows => sizes.FileRows / 10;

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var file = workplace.Scratch("orders.xlsx");
        Workbook.Write(file, Rows / RowsAnOrder);
        Contestant[] contestants =
        [
            Contestant.Timed("AmazonMcf: joined, validated orders", () => Task.Run(() => ReadOrders(file))),
            Contestant.Timed("ExcelDataReader: values, unused", () => Task.Run(() => WorkbookAlone.ReadValues(file))),
        ];
        foreach (var row in Row.Compare(Name, await Rounds.AlternateAsync(Math.Min(sizes.Rounds, 3), contestants), most: 2))
        {
            yield return row;
        }
    }

    private void ReadOrders(string file)
    {
        var orders = OrderFileReader.Read(file).Count(entry => entry.Order is not null);
        if (orders != Rows / RowsAnOrder)
        {
            throw new InvalidOperationException($"{orders} of {Rows / RowsAnOrder} orders were read.");
        }
    }
}
