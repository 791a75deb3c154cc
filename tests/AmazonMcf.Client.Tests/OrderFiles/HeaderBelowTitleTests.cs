using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>The header of any table is found below a title.</summary>
public sealed class HeaderBelowTitleTests
{
    [Theory]
    [InlineData(2, "Export of 2026-11-05")]
    [InlineData(4, "Orders, all shops, November", "by Bob; 12 rows", "")]
    [InlineData(3, "\"Our shop \"\"North\"\"\"", ",,,,")]
    public void The_header_of_a_table_is_found_below_other_lines(int line, params string[] above)
    {
        var order = OrderText.Order(OrderText.Lines([.. above, OrderText.CsvHeader, OrderText.CsvRow("A1")]));

        Assert.Equal("A1", order.SellerFulfillmentOrderId);
        Assert.Equal([line + 1], order.Source!.Rows);
    }

    [Fact]
    public void The_columns_of_a_map_are_found_below_a_title()
    {
        var map = new Dictionary<string, string>
        {
            ["OrderId"] = "Beleg",
            ["Sku"] = "Artikel",
            ["Quantity"] = "Menge",
            ["Name"] = "Empfänger",
            ["Address1"] = "Straße",
            ["City"] = "Ort",
            ["PostalCode"] = "PLZ",
            ["Country"] = "Land",
        };
        var text = OrderText.Lines(
            "Versandliste", "Beleg;Artikel;Menge;Empfänger;Straße;Ort;PLZ;Land", "B-1;MUG;2;Ann Lee;Elmstr. 1;Bonn;53111;DE");

        Assert.Equal("B-1", OrderText.Order(text, new OrderFileOptions { ColumnMap = map }).SellerFulfillmentOrderId);
    }

    // A line of a quoted cell, or a row of the table, is no header.
    [Theory]
    [InlineData("\"Order\nId,Sku,Quantity,Name,City\",Sku,Quantity")]
    [InlineData("Alpha,Beta,Gamma")]
    public void Lines_without_a_header_below_are_reported_by_their_first_line(string header) =>
        Assert.Contains(
            "No column was found",
            Assert.Throws<McfOrderFileException>(() => OrderText.Open(OrderText.Lines(header, "A1,MUG,1"))).Message,
            StringComparison.Ordinal);
}
