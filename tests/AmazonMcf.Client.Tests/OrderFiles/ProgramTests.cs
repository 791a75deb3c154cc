using AmazonMcf.Model;
using AmazonMcf.Tests.OrderFiles.Formats;
using static AmazonMcf.Tests.OrderFiles.StatusTable;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>An order that a fulfillment program of a marketplace ships is not placed.</summary>
public sealed class ProgramTests
{
    [Theory]
    [InlineData("Fulfillment Channel", "FBA")]
    [InlineData("Fulfillment Channel", "AMAZON_EU")]
    [InlineData("Fulfillment Channel", "Amazon FBA")]
    [InlineData("Fulfillment Channel", "AFN")]
    [InlineData("Fulfilled By", "Fulfilled by Amazon")]
    [InlineData("Fulfilled By", "WFS")]
    [InlineData("Fulfillment Entity", "Walmart Fulfillment Services")]
    [InlineData("Fulfillment Entity", "WFS Fulfilled")]
    [InlineData("Fulfillment type", "Shipped by Zalando")]
    public void What_a_program_ships_is_excluded(string column, string value)
    {
        var entry = Assert.Single(OrderText.Read(Table([column], [value])));

        Assert.Equal(McfLeftOutKind.Fulfilled, entry.LeftOut?.Kind);
        Assert.Contains("program", entry.LeftOut!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fulfillment Channel", "MFN")]
    [InlineData("Fulfillment Channel", "Merchant")]
    [InlineData("Fulfillment Channel", "DEFAULT")]
    [InlineData("Fulfillment Channel", "N/A")]
    [InlineData("Fulfillment Entity", "SellerFulfilled")]
    [InlineData("Fulfilled By", "Seller")]
    [InlineData("Fulfilled By", "Amazon MCF")]
    [InlineData("Fulfillment type", "Fulfillment by seller")]
    public void What_the_seller_ships_is_placed(string column, string value)
    {
        using var file = OrderText.Open(Table([column], [value]));

        Assert.Single(file.ReadEntries()).Placed();
        Assert.Empty(file.ClosingWarnings);
    }

    [Fact]
    public void An_unknown_program_is_a_warning()
    {
        using var file = OrderText.Open(Table(["Fulfilled By"], ["Acme Logistics"]));

        Assert.Single(file.ReadEntries()).Placed();
        Assert.Contains("'Acme Logistics'", Assert.Single(file.ClosingWarnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_one_order_may_be_shipped_by_different_parties()
    {
        var entry = Assert.Single(OrderText.Read(Order(["Fulfilled By"], ["Amazon"], ["Seller"])));

        Assert.Equal("SKU-2", Assert.Single(entry.Placed().Items).SellerSku);
    }

    [Theory]
    [InlineData("SellerFulfilled", true)]
    [InlineData("WFS Fulfilled", false)]
    public void The_entity_of_walmart_decides(string entity, bool ships)
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(
            FormatHeaders.Walmart + ",Fulfillment Entity",
            "P1,C-7,2026-11-20,2026-11-22,Ann Lee,x,734-555-0100,1 Elm St,,Ann Arbor,MI,48103,US,3,Standard,2,MUG," + entity)));

        Assert.Equal(ships, entry.Order is not null);
        Assert.Equal(!ships, entry.IsLeftOut);
    }
}
