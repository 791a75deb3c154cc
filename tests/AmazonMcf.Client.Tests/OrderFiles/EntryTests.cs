using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>An order is completed and checked once when it is built from rows, and its entry says for which rules.</summary>
public sealed class EntryTests
{
    private static readonly McfMarketplace Us = McfMarketplaces.Find("US")!;
    private static readonly McfMarketplace Canada = McfMarketplaces.Find("CA")!;
    private static readonly McfMarketplace Germany = McfMarketplaces.Find("DE")!;

    [Fact]
    public void Rows_are_completed_once_and_before_they_are_checked()
    {
        var seen = new List<string?>();
        var options = new OrderFileOptions
        {
            Complete = order =>
            {
                seen.Add(order.SellerFulfillmentOrderId);
                order.ShippingSpeedCategory = "Walking";
            },
        };

        var entries = OrderText.Read(
            OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A"), OrderText.CsvRow("A", "CUP"), OrderText.CsvRow("B")),
            options
        );

        Assert.Equal(["A", "B"], seen);
        Assert.All(entries, entry => Assert.True(entry.IsCompleted));
        Assert.All(
            entries,
            entry => Assert.Equal(nameof(McfOrderRequest.ShippingSpeedCategory), Assert.Single(entry.ValidationErrors).Member)
        );
    }

    [Fact]
    public void A_checked_order_need_not_be_checked_again_by_the_same_rules_only()
    {
        var options = new OrderFileOptions { Marketplace = Us, Region = Us.Region };

        var entry = Assert.Single(OrderText.Read(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A")), options));

        Assert.True(entry.IsCheckedFor(Us, Us.Region));
        Assert.False(entry.IsCheckedFor(Canada, Us.Region));
        Assert.False(entry.IsCheckedFor(Germany, Germany.Region));
        Assert.False(entry.IsCheckedFor(Us, null));
        Assert.False(entry.IsCheckedFor(null, null));
    }

    [Fact]
    public void Rows_of_a_pipeline_are_held_to_the_region_with_row_and_column_at_hand()
    {
        var gatherer = new OrderRowGatherer(new OrderFileOptions { Marketplace = Us, Region = Us.Region });
        var names = (OrderText.CsvHeader + ",Marketplace").Split(',');
        var cells = (OrderText.CsvRow("A") + ",DE").Split(',');
        gatherer.Add(names.Zip(cells).ToDictionary(cell => cell.First, cell => (string?)cell.Second));

        var error = Assert.Single(Assert.Single(gatherer.Complete()).ValidationErrors);

        Assert.Equal(("Marketplace", 1), (error.Column, error.Row));
        Assert.Contains("the connection's region", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_came_as_one_object_is_neither_completed_nor_checked()
    {
        var input = new object();
        var entry = new OrderFileEntry(new McfOrderRequest { SellerFulfillmentOrderId = "A" }, input);

        Assert.False(entry.IsCompleted);
        Assert.False(entry.IsCheckedFor(null, null));
        Assert.Same(input, entry.Input);
        Assert.Equal("A", entry.SellerFulfillmentOrderId);
    }

    [Fact]
    public void What_is_held_back_holds_no_order_and_all_errors()
    {
        var entry = new OrderFileEntry(new McfOrderRequest { SellerFulfillmentOrderId = "A" });

        entry.HoldBack(new McfValidationError { Member = "SellerKey", Rule = "must be filled." }, "A");

        Assert.Null(entry.Order);
        Assert.False(entry.IsLeftOut);
        Assert.Equal("SellerKey", Assert.Single(entry.ValidationErrors).Member);
        Assert.Equal("A", entry.Input);
    }
}
