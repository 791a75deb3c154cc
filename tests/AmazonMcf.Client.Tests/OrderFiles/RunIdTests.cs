using System.Text;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>IDs that look alike in different files of one run cause one warning.</summary>
public sealed class RunIdTests
{
    [Fact]
    public void A_look_alike_in_another_file_is_a_warning_with_both_places()
    {
        using var run = new Run(("monday.csv", ["B-1", "A-1"]), ("tuesday.csv", ["C-1", "a-1", "b-1", "D-1"]));

        var warnings = run.Read();

        Assert.Equal(
            ["The order id 'a-1' (row 3) differs only by case, width or kind of hyphen from an order id in 'monday.csv' (row 3). They are "
                + "placed as different orders; check this and similar ids."],
            warnings);
    }

    [Theory]
    [InlineData("A-1", "A-1")]
    [InlineData("A-1", "A-2")]
    [InlineData("A-1", "A1")]
    public void Equal_and_different_ids_are_no_warning(string first, string second)
    {
        using var run = new Run(("monday.csv", [first, "X"]), ("tuesday.csv", [second, "X"]));
        Assert.Empty(run.Read());
        Assert.Empty(run.Read());
    }

    [Theory]
    [InlineData("Ａ-１", "A-1")]
    [InlineData("A‐1", "A-1")]
    public void Width_and_kind_of_hyphen_are_seen_through(string first, string second)
    {
        using var run = new Run(("monday.csv", [first]), ("tuesday.csv", ["Z"]), ("wednesday.csv", [second]));
        Assert.Contains("'monday.csv' (row 2)", Assert.Single(run.Read()), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_with_different_options_are_not_one_run()
    {
        foreach (var id in new[] { "A-1", "a-1" })
        {
            using var run = new Run(("day.csv", [id]));
            Assert.Empty(run.Read());
        }
    }

    private sealed class Run : IDisposable
    {
        private readonly List<OrderFile> files = [];

        public Run(params (string Name, string[] Ids)[] contents)
        {
            var options = new OrderFileOptions();
            foreach (var (name, ids) in contents)
            {
                var text = OrderText.Lines([OrderText.CsvHeader, .. ids.Select(id => OrderText.CsvRow(id))]);
                files.Add(OrderFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, options));
            }
        }

        public List<string> Read() => [.. files.SelectMany(file => file.ReadEntries()).SelectMany(entry => entry.Warnings)];

        public void Dispose() => files.ForEach(file => file.Dispose());
    }
}
