using System.Text;

namespace AmazonMcf.OrderFiles;

/// <summary>Rows whose ids look alike are one order: it is held back as a whole, never placed without one of its lines.</summary>
public class InvisibleIdTests
{
    private const string Header = "Order Number,SKU,Ship Name,Address1,City,State,Zip,Country,Qty\n";

    [Theory]
    [InlineData("I-1\u200B", "I-1")]
    [InlineData("I-1", "\u2060I-1")]
    [InlineData("I\u00AD-1", "I-1")]
    [InlineData("I-1", "I\u00A0-1")]
    public void The_order_is_held_back_with_its_row(string first, string second)
    {
        var entries = Read(Row(first, "MUG") + Row(second, "TEA") + Row("I-2", "TEA"));
        Assert.Equal(["I-1", "I-2"], entries.Select(entry => entry.SellerFulfillmentOrderId));
        Assert.Null(entries[0].Order);
        Assert.Equal([2, 3], entries[0].Rows);
        var error = Assert.Single(entries[0].ValidationErrors, error => error.Column == "Order Number");
        Assert.Contains("invisible", error.Rule, StringComparison.Ordinal);
        Assert.Equal(first == "I-1" ? 3 : 2, error.Row);
        Assert.Single(entries[1].Order!.Items);
    }

    [Fact]
    public void The_order_is_held_back_wherever_its_rows_are()
    {
        var entries = Read(Row("I-1", "MUG") + Row("I-2", "TEA") + Row("I-1\u200E", "TEA"));
        Assert.Equal(["I-2"], entries.Where(entry => entry.Order is not null).Select(entry => entry.SellerFulfillmentOrderId));
        Assert.Equal([2, 4], Assert.Single(entries, entry => entry.Order is null).Rows);
    }

    private static string Row(string id, string sku) => $"{id},{sku},Ann Lark,1 Test Ave,Boston,MA,02134,US,1\n";

    private static List<OrderFileEntry> Read(string rows)
    {
        using var file = OrderFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(Header + rows)), "orders.csv");
        return [.. file.ReadEntries()];
    }
}
