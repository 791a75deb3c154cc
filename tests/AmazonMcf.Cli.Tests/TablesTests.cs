namespace AmazonMcf.Cli;

/// <summary>Tables on narrow terminals.</summary>
public sealed class TablesTests
{
    private static readonly string[] Header = ["ShopOrderId", "Carrier", "TrackingNumber", "Change", "ShipDate", "Lines"];

    private static readonly string[][] Rows =
    [
        ["1001", "Amazon Logistics", "1Z999AA10123456784", "New", "2026-11-20T08:00:00Z", "2 x MUG-ENAMEL-BLUE, 1 x PEN-BRASS-01"],
    ];

    [Theory]
    [InlineData(80, false)]
    [InlineData(105, false)]
    [InlineData(106, true)]
    [InlineData(160, true)]
    public void A_table_is_used_if_all_columns_but_the_last_have_their_width(int width, bool fits) =>
        Assert.Equal(fits, Tables.Fits(Header, Rows, width));

    [Fact]
    public void A_list_has_a_line_for_each_cell()
    {
        var lines = Tables.List(Header, Rows);

        Assert.Equal(["", "ShopOrderId    : 1001", "Carrier        : Amazon Logistics"], lines.Take(3));
        Assert.Equal("Lines          : 2 x MUG-ENAMEL-BLUE, 1 x PEN-BRASS-01", lines[^1]);
    }
}
