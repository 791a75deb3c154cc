using AmazonMcf.Model;
using static AmazonMcf.Tests.OrderFiles.StatusTable;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Columns and methods by which shops say that an order is not to be shipped, beside those with a status.</summary>
public sealed class HoldColumnTests
{
    [Theory]
    [InlineData("Hold", "Yes", McfLeftOutKind.OnHold)]
    [InlineData("Do not ship", "x", McfLeftOutKind.OnHold)]
    [InlineData("On Hold?", "TRUE", McfLeftOutKind.OnHold)]
    [InlineData("Ready to ship", "No", McfLeftOutKind.OnHold)]
    [InlineData("OK to ship", "not yet", McfLeftOutKind.OnHold)]
    [InlineData("Pickup", "Yes", McfLeftOutKind.Pickup)]
    [InlineData("Customer pick-up", "1", McfLeftOutKind.Pickup)]
    [InlineData("Order currently on hold", "y", McfLeftOutKind.OnHold)]
    [InlineData("Okay for shipping", "FALSE", McfLeftOutKind.OnHold)]
    [InlineData("Fulfillment", "fulfilled", McfLeftOutKind.Fulfilled)]
    [InlineData("Shipping progress", "delivered", McfLeftOutKind.Fulfilled)]
    [InlineData("Cancellation state of shop", "cancelled", McfLeftOutKind.Canceled)]
    public void A_flag_or_a_status_in_such_a_column_excludes_the_order(string column, string value, string kind)
    {
        using var file = OrderText.Open(Table([column], [value]));

        Assert.Equal(kind, Assert.Single(file.ReadEntries()).LeftOut?.Kind);
        Assert.Empty(file.Warnings);
    }

    [Theory]
    [InlineData("Hold", "No")]
    [InlineData("Hold", "released")]
    [InlineData("Do not ship", "")]
    [InlineData("Ready to ship", "Yes")]
    [InlineData("Ready to ship", "2026-11-20")]
    [InlineData("Pickup", "N")]
    [InlineData("Fulfillment", "unfulfilled")]
    public void Its_opposite_is_placed(string column, string value)
    {
        using var file = OrderText.Open(Table([column], [value]));

        Assert.Single(file.ReadEntries()).Placed();
        Assert.Empty(file.ClosingWarnings);
    }

    [Theory]
    [InlineData("Pickup date", "2026-12-01", "2026-12-02")]
    [InlineData("Shipping notes", "delivered", "leave at the gate")]
    [InlineData("Fulfillment note", "hold", "gift for Ann")]
    [InlineData("Free shipping", "Yes", "No")]
    [InlineData("Ships alone", "Yes", "Yes")]
    [InlineData("Household", "Yes", "No")]
    [InlineData("Shipping cost", "0", "1")]
    [InlineData("Can cancel", "Yes", "No")]
    public void A_column_with_other_values_or_without_a_direction_is_not_a_status(string column, string first, string second)
    {
        using var file = OrderText.Open(Table([column], [first], [second]));

        Assert.All(file.ReadEntries(), entry => entry.Placed());
        Assert.Contains(column, Assert.Single(file.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hold reason", "address of Bob is wrong")]
    [InlineData("Ready to ship", "ask Bob")]
    public void Other_words_in_a_known_column_hold_the_order_back(string column, string value) =>
        Assert.Equal(column + value, OrderText.Error(Table([column], [value])) is { } error ? error.Column + error.Value : "");

    [Theory]
    [InlineData("Will Call")]
    [InlineData("Curbside")]
    [InlineData("Hand delivery")]
    [InlineData("In person")]
    [InlineData("Recoger en tienda")]
    [InlineData("Retirada na loja")]
    [InlineData("Odbiór osobisty")]
    [InlineData("Osobní odběr")]
    [InlineData("Hämta i butik")]
    [InlineData("Afhaalpunt")]
    [InlineData("Mağazadan teslim")]
    [InlineData("Ophalen in de winkel")]
    public void Pickups_are_known_in_the_languages_of_the_marketplaces(string method) =>
        Assert.Equal(McfLeftOutKind.Pickup, Assert.Single(OrderText.Read(Table(["Shipping Method"], [method]))).LeftOut?.Kind);

    [Theory]
    [InlineData("Digital")]
    [InlineData("Digital delivery")]
    [InlineData("No shipping required")]
    [InlineData("E-mail")]
    [InlineData("Download")]
    public void What_is_delivered_without_a_parcel_is_not_shipped(string method) =>
        Assert.Equal(McfLeftOutKind.NothingToShip, Assert.Single(OrderText.Read(Table(["Shipping Method"], [method]))).LeftOut?.Kind);

    [Theory]
    [InlineData("Standard")]
    [InlineData("Personal courier")]
    [InlineData("Freight")]
    [InlineData("Digital tracking, 2-Day")]
    [InlineData("Collect on delivery")]
    public void Other_methods_ship(string method) =>
        Assert.NotNull(Assert.Single(OrderText.Read(Table(["Shipping Method"], ["\"" + method + "\""]))).Order);
}
