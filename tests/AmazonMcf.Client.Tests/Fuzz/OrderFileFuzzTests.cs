using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using Xunit.Abstractions;

namespace AmazonMcf.Fuzz;

/// <summary>
/// Damaged order files: each is refused as a whole with words, or every row of it ends in an order, an error, or a warning.
/// </summary>
public sealed class OrderFileFuzzTests(ITestOutputHelper output)
{
    // Several lines share a row, or a row sums up the order.
    private static readonly string[] HaveOtherRows = ["BigCommerce", "Ebay", "EtsyOrders", "WooCommerceWebToffee"];

    private const string InboundSample = "replenish.csv";

    private static readonly (string Header, byte[] Bytes)[] Seeds = [.. Samples()];

    private const string Counted = "counted";
    private const string Read = "read";

    // The second reader gives up at quotation marks and damaged headers. If it gave up at nearly all, nothing would be compared.
    [Fact]
    public async Task No_row_is_lost_and_nothing_but_a_rejection_of_the_file_is_thrown()
    {
        var endings = await FuzzRun.AllAsync(
            output,
            "order files",
            random => Seeds[random.Next(Seeds.Length)] is var (header, bytes) ? (Mutator.Damage(bytes, random), header) : default,
            (bytes, header) => Task.FromResult(Check(bytes, header)));

        var (counted, read) = (endings.GetValueOrDefault(Counted), endings.GetValueOrDefault(Read));
        Assert.True(8 * counted >= counted + read, $"The units of {counted} of {counted + read} files were compared.");
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_file_that_went_wrong_once_goes_right(string name) =>
        Check(File.ReadAllBytes(Path.Combine(Data.Folder("order-files"), name)), "");

    public static TheoryData<string> Fixtures() =>
        [.. Directory.EnumerateFiles(Data.Folder("order-files")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private static string Check(byte[] bytes, string header)
    {
        OrderFile file;
        try
        {
            file = OrderFile.Open(new MemoryStream(bytes), "orders.csv");
        }
        catch (McfOrderFileException rejection)
        {
            Assert.True(rejection.Message.Length > 20 && rejection.RecommendedAction.Length > 10, rejection.Message);
            return "refused";
        }

        using (file)
        {
            var entries = file.ReadEntries().ToList();
            foreach (var entry in entries)
            {
                Check(entry, file.Format);
            }

            var isCounted = CheckUnits(entries, bytes, file, header);
            var rows = entries.SelectMany(entry => entry.Rows).Order().ToList();
            Assert.Equal(rows.Distinct(), rows);
            if (RowsOf(bytes, file, header) is { Count: > 0 } expected)
            {
                Assert.Equal(expected, rows.Where(row => row >= expected[0]));
            }

            return isCounted ? Counted : Read;
        }
    }

    private static void Check(OrderFileEntry entry, string format)
    {
        Assert.NotEmpty(entry.Rows);
        if (entry.IsLeftOut)
        {
            Assert.NotEqual("", entry.LeftOut!.Reason);
            Assert.Equal(entry.Rows, entry.LeftOut.Rows);
            Assert.Empty(entry.ValidationErrors);
        }

        foreach (var error in entry.ValidationErrors)
        {
            Assert.NotEqual("", error.Rule);
        }

        if (entry.Order is { } order)
        {
            Assert.Empty(entry.ValidationErrors);
            Assert.Equal(entry.SellerFulfillmentOrderId, order.SellerFulfillmentOrderId);
            if (!HaveOtherRows.Contains(format))
            {
                Assert.Equal(entry.Rows.Count, order.Items.Count + entry.LeftOutLines.Count);
            }
        }
    }

    private static bool CheckUnits(List<OrderFileEntry> entries, byte[] bytes, OrderFile file, string header)
    {
        if (PlainReader.Read(Encoding.GetEncoding(file.EncodingName).GetString(bytes), header, file.Delimiter) is not { } plain)
        {
            return false;
        }

        // Rows above the last undamaged header belong to a damaged one.
        var below = entries.Where(entry => entry.Rows.All(row => row > plain.HeaderLine));
        foreach (var order in below.Select(entry => entry.Order).OfType<McfOrderRequest>())
        {
            foreach (var items in order.Items.GroupBy(item => item.SellerSku!, StringComparer.Ordinal))
            {
                var (known, shipped) = (plain.Units(order.SellerFulfillmentOrderId!, items.Key), items.Sum(item => item.Quantity));
                Assert.True(shipped <= known, $"Order '{order.SellerFulfillmentOrderId}' ships {shipped} x '{items.Key}' of {known}.");
            }
        }

        return true;
    }

    /// <summary>
    /// The lines after the last undamaged header that hold a row, found in the plainest way; null where a quote leaves it open.
    /// </summary>
    private static List<int>? RowsOf(byte[] bytes, OrderFile file, string header)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.GetEncoding(file.EncodingName).GetString(bytes).TrimStart('\uFEFF');
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var start = Array.FindLastIndex(lines, line => string.Equals(Plain(line), Plain(header), StringComparison.OrdinalIgnoreCase));
        if (text.Contains('"', StringComparison.Ordinal) || start < 0)
        {
            return null;
        }

        return
        [
            .. Enumerable
                .Range(start + 1, lines.Length - start - 1)
                .Where(index => lines[index].Any(character => character != file.Delimiter && !char.IsWhiteSpace(character)))
                .Select(index => index + 1),
        ];
    }

    // A repeated header is skipped, also with a byte order mark and other spaces.
    private static string Plain(string line) => string.Concat(line.Where(char.IsLetterOrDigit));

    private static string HeaderOf(string path, string text)
    {
        var firstRow = OrderFileReader.Read(path).First().Rows[0];
        return text.Split('\n').Take(firstRow - 1).Last(line => line.Trim().Length > 0).TrimEnd('\r');
    }

    private static IEnumerable<(string Header, byte[] Bytes)> Samples()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (
            var path in Directory
                .EnumerateFiles(Data.Samples)
                .Where(path => Path.GetExtension(path) is ".csv" or ".txt" && Path.GetFileName(path) != InboundSample)
                .Order(StringComparer.Ordinal)
        )
        {
            var text = File.ReadAllText(path);
            var header = HeaderOf(path, text);
            yield return (header, Encoding.UTF8.GetBytes(text));
            yield return (header, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
            yield return (header, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
            yield return (header, Encoding.GetEncoding(1252).GetBytes(text));
        }
    }
}
