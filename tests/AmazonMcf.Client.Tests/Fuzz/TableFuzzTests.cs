using System.Globalization;
using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using Xunit.Abstractions;

namespace AmazonMcf.Fuzz;

/// <summary>
/// Damaged tables whose orders are known: an order is shipped as it was exported, with all its lines, or not at all.
/// </summary>
public sealed class TableFuzzTests(ITestOutputHelper output)
{
    static TableFuzzTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public Task Nothing_is_shipped_that_was_not_ordered() => FuzzRun.AllAsync(
        output,
        "damaged tables",
        random =>
        {
            var table = OrderTable.Grow(random);
            var (bytes, kind) = TableDamage.Of(table, random);
            return (bytes, (table, kind));
        },
        (bytes, about) => Task.FromResult(Check(bytes, about.table, about.kind)));

    private static string Check(byte[] bytes, OrderTable table, string kind)
    {
        List<OrderFileEntry> entries;
        string warnings;
        try
        {
            using var file = OrderFile.Open(new MemoryStream(bytes), "orders.csv");
            entries = [.. file.ReadEntries()];
            warnings = string.Concat(file.Warnings);
        }
        catch (McfOrderFileException)
        {
            return kind + ": refused";
        }

        var held = entries.Count(entry => entry.Order is null);
        Assert.True(held == 0 || kind != "nothing", "An order is held back although nothing is damaged.");
        foreach (var order in entries.Select(entry => entry.Order).OfType<McfOrderRequest>())
        {
            // With an encoding that is only assumed, names may be ruined: a warning says so.
            var withNames = !warnings.Contains("ncoding", StringComparison.Ordinal);
            var truth = table.TrueLines(order.SellerFulfillmentOrderId!, withNames);
            var shipped = order.Items.Select(item => OrderTable.Line(
                item.SellerSku!,
                item.Quantity.ToString(CultureInfo.InvariantCulture),
                withNames ? order.DestinationAddress!.Name! : ""
            ));
            Assert.Equal((kind, Lines(truth)), (kind, Lines(shipped)));
        }

        return kind + (held == 0 ? ": all shipped" : held == entries.Count ? ": none shipped" : ": some shipped");
    }

    private static string Lines(IEnumerable<string> lines) => string.Join("; ", lines.Order(StringComparer.Ordinal));
}
