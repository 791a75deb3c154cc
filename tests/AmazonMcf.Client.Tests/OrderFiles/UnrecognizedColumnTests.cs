using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Table rows report the columns that no rule reads, as files do.</summary>
public sealed class UnrecognizedColumnTests
{
    [Fact]
    public void Table_rows_report_their_unrecognized_columns_once_for_all_sets_of_columns()
    {
        var gatherer = new OrderRowGatherer();
        gatherer.Add(Row("A1", ("Gift wrap", "red"), ("Status", "new")));
        gatherer.Add(Row("A2", ("Gift wrap", "blue"), ("Status", "new")));
        gatherer.Add(Row("A3", ("GIFT WRAP", ""), ("Estado", "MI")));

        Assert.Equal(3, gatherer.Complete().Count(entry => entry.Order is not null));
        Assert.Equal(
            "Unrecognized columns are kept in AdditionalColumns and not sent to Amazon: Gift wrap.",
            Assert.Single(gatherer.ClosingWarnings, warning => !warning.Contains("Estado", StringComparison.Ordinal)));
    }

    [Fact]
    public void Table_rows_with_known_columns_have_no_warning()
    {
        var gatherer = new OrderRowGatherer();
        gatherer.Add(Row("A1", ("Tracking ID", ""), ("Cancelled", "no")));

        Assert.NotNull(Assert.Single(gatherer.Complete()).Order);
        Assert.Empty(gatherer.ClosingWarnings);
    }

    private static Dictionary<string, string?> Row(string id, params (string Column, string Value)[] more) =>
        OrderText.CsvHeader.Split(',').Zip(OrderText.CsvRow(id).Split(','))
            .Concat(more.Select(cell => (cell.Column, cell.Value)))
            .ToDictionary(cell => cell.Item1, cell => (string?)cell.Item2);
}
