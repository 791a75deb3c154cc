using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class DateTests
{
    [Theory]
    [InlineData("Oct-04-26", "2026-10-04T00:00:00Z")]
    [InlineData("Oct-04-26 18:05:09", "2026-10-04T18:05:09Z")]
    [InlineData("04-Okt-26", "2026-10-04T00:00:00Z")]
    [InlineData("4. Oktober 2026", "2026-10-04T00:00:00Z")]
    [InlineData("4 octobre 2026", "2026-10-04T00:00:00Z")]
    [InlineData("4 de octubre de 2026", "2026-10-04T00:00:00Z")]
    [InlineData("4 ott 2026", "2026-10-04T00:00:00Z")]
    [InlineData("4 października 2026", "2026-10-04T00:00:00Z")]
    [InlineData("Oct 4, 2026", "2026-10-04T00:00:00Z")]
    [InlineData("October 4th, 2026 at 6:05 PM", "2026-10-04T18:05:00Z")]
    [InlineData("Sun, 04 Oct 2026 18:05:09 GMT", "2026-10-04T18:05:09Z")]
    [InlineData("Sun Oct 04 2026 18:05:09 GMT+0200 (CEST)", "2026-10-04T16:05:09Z")]
    [InlineData("2026-Oct-04", "2026-10-04T00:00:00Z")]
    [InlineData("2026年10月4日 18:05", "2026-10-04T18:05:00Z")]
    [InlineData("10/24/26", "2026-10-24T00:00:00Z")]
    [InlineData("24/10/26", "2026-10-24T00:00:00Z")]
    [InlineData("24.10.26", "2026-10-24T00:00:00Z")]
    [InlineData("10-24-26", "2026-10-24T00:00:00Z")]
    [InlineData("10/24/2026 12:15:00 AM", "2026-10-24T00:15:00Z")]
    [InlineData("10/24/2026, 12:15:00 p.m.", "2026-10-24T12:15:00Z")]
    public void Dates_of_shops_are_read(string text, string expected)
    {
        Assert.Null(DateText.Read(text, out var date));
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), date);
        Assert.Equal(DateTimeKind.Utc, date.Kind);
    }

    [Theory]
    [InlineData("26-10-24", "is ambiguous")]
    [InlineData("04/10/26", "is ambiguous")]
    [InlineData("31-Nov-26", "does not exist")]
    [InlineData("Oct 4, 2026 13:05 PM", "does not exist")]
    [InlineData("Lunch 4 2026", "must be a date")]
    [InlineData("Oct 2026", "must be a date")]
    [InlineData("10/24/126", "must be a date")]
    [InlineData("46299", "must be a date")]
    public void Dates_that_are_not_certain_are_errors(string text, string says) =>
        Assert.Contains(says, DateText.Read(text, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("23/06/2026", "2026-06-05")]
    [InlineData("06/23/26", "2026-05-06")]
    public void One_date_of_a_file_decides_the_order_for_all_even_below(string decisive, string expected)
    {
        var entries = OrderText.Read(File("05/06/2026", "05/06/2026 10:00", decisive));

        Assert.Equal(
            [expected, expected],
            entries.Take(2).Select(entry =>
                entry.Placed().DisplayableOrderDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_file_that_proves_both_orders_has_ambiguous_dates_and_certain_ones()
    {
        var entries = OrderText.Read(File("23/06/2026", "06/23/2026", "05/06/2026", "2026-06-05", "07/07/2026"));

        Assert.Equal([true, true, false, true, true], entries.Select(entry => entry.Order is not null));
        var error = Assert.Single(entries[2].ValidationErrors);
        Assert.Equal((4, "Order Date", "05/06/2026"), (error.Row, error.Column, error.Value));
        Assert.Contains("some have the day first and some the month", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_proves_no_order_requires_the_format()
    {
        var error = Assert.Single(OrderText.Read(File("05/06/2026", "Jun-05-26"))[0].ValidationErrors);

        Assert.Contains("-DateFormat", error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "05/06/2026", "2026-06-05")]
    [InlineData("DD/MM/YYYY", "05/06/2026 10:00:00", "2026-06-05")]
    [InlineData("mm/dd/yyyy", "05/06/2026", "2026-05-06")]
    [InlineData("M/d/yy", "5/6/26", "2026-05-06")]
    [InlineData("yy-MM-dd", "26-06-05", "2026-06-05")]
    [InlineData("yyyyMMdd", "20260605", "2026-06-05")]
    [InlineData("dd/MM/yyyy", "2026-06-05", "2026-06-05")]
    public void The_format_of_the_user_decides(string format, string cell, string expected) =>
        Assert.Equal(
            expected,
            OrderText.Read(File(cell), new OrderFileOptions { DateFormat = format })[0].Placed()
                .DisplayableOrderDate!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void A_date_that_contradicts_the_format_of_the_user_is_an_error()
    {
        var error = OrderText.Error(File("06/23/2026"), new OrderFileOptions { DateFormat = "dd/MM/yyyy" });

        Assert.Contains("contradicts -DateFormat", error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MM/yyyy")]
    [InlineData("HH:mm")]
    [InlineData("European")]
    public void A_format_that_is_none_is_refused(string format)
    {
        var failure = Assert.Throws<McfOrderFileException>(() =>
            OrderText.Read(File("2026-06-05"), new OrderFileOptions { DateFormat = format }));

        Assert.Contains($"-DateFormat '{format}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_pipeline_share_their_order_of_day_and_month()
    {
        var gatherer = new OrderRowGatherer();
        foreach (var row in (string[])["A1,05/06/2026", "A2,23/06/2026"])
        {
            var (id, date) = (row.Split(',')[0], row.Split(',')[1]);
            var cells = (OrderText.CsvRow(id) + "," + date).Split(',');
            gatherer.Add((OrderText.CsvHeader + ",Order Date").Split(',').Zip(cells)
                .ToDictionary(cell => cell.First, cell => (string?)cell.Second));
        }

        Assert.Equal(6, gatherer.Complete().First().Placed().DisplayableOrderDate!.Value.Month);
    }

    [Theory]
    [InlineData("05/06/26", 5)]
    [InlineData("23/06/26", 6)]
    public void The_order_that_a_shop_documents_applies_unless_the_file_proves_another(string other, int month)
    {
        var header = "Sale Date,Quantity,Transaction ID,Listing ID,Date Shipped,Ship Name,Ship Address1,Ship City,Ship State,Ship Zipcode,"
            + "Ship Country,Order ID,SKU";

        var entries = OrderText.Read(OrderText.Lines(header, Etsy("05/06/26", 1), Etsy(other, 2)));

        Assert.Equal(month, entries[0].Placed().DisplayableOrderDate!.Value.Month);
    }

    private static string Etsy(string date, int id) => FormattableString.Invariant(
        $"{date},1,50{id},77,,Ann Lee,1 Elm St,Portland,Oregon,97201,United States,34000{id},MUG");

    private static string File(params string[] dates) => OrderText.Lines(
        [
            OrderText.CsvHeader + ",Order Date",
            .. dates.Select((date, index) => $"{OrderText.CsvRow("A" + index.ToString(CultureInfo.InvariantCulture))},\"{date}\""),
        ]);
}
