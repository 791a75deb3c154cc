using System.Globalization;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class CellTests
{
    [Theory]
    [InlineData("2026-11-20", "2026-11-20T00:00:00Z")]
    [InlineData("2026/11/20", "2026-11-20T00:00:00Z")]
    [InlineData("2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z")]
    [InlineData("2026-11-20T10:00:00-08:00", "2026-11-20T18:00:00Z")]
    [InlineData("2026-11-20 10:00:00 -0500", "2026-11-20T15:00:00Z")]
    [InlineData("2026-11-20 10:00:00 UTC", "2026-11-20T10:00:00Z")]
    [InlineData("2026-11-20T10:00:00.250Z", "2026-11-20T10:00:00.25Z")]
    [InlineData("2026-11-20 10:00", "2026-11-20T10:00:00Z")]
    [InlineData("11/20/2026", "2026-11-20T00:00:00Z")]
    [InlineData("20/11/2026", "2026-11-20T00:00:00Z")]
    [InlineData("11/11/2026", "2026-11-11T00:00:00Z")]
    [InlineData("11/20/26", "2026-11-20T00:00:00Z")]
    [InlineData("11/20/2026 9:05 PM", "2026-11-20T21:05:00Z")]
    [InlineData("05.11.2026", "2026-11-05T00:00:00Z")]
    [InlineData("20-Nov-2026", "2026-11-20T00:00:00Z")]
    [InlineData("20 November 2026", "2026-11-20T00:00:00Z")]
    [InlineData("Nov 20, 2026", "2026-11-20T00:00:00Z")]
    public void A_date_that_can_mean_one_day_only_is_read(string cell, string expected) =>
        Assert.Equal(
            DateTime.Parse(expected, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            OrderText.Order(WithColumn("Order Date", "\"" + cell + "\"")).DisplayableOrderDate);

    [Theory]
    [InlineData("11/05/2026", "is ambiguous")]
    [InlineData("05-11-2026", "is ambiguous")]
    [InlineData("02/30/2026", "does not exist")]
    [InlineData("13/13/2026", "does not exist")]
    [InlineData("2026-11-20T25:00", "does not exist")]
    [InlineData("45981", "must be a date")]
    [InlineData("soon", "must be a date")]
    [InlineData("\uFF12026-11-20", "must be a date")]
    public void A_date_that_cannot_be_read_with_certainty_is_an_error(string cell, string says)
    {
        var error = OrderText.Error(WithColumn("Order Date", cell));

        Assert.Equal((2, "Order Date", cell, "DisplayableOrderDate"), (error.Row, error.Column, error.Value, error.Member));
        Assert.Contains(says, error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("3.0", 3)]
    public void Whole_quantities_are_read(string cell, int expected) =>
        Assert.Equal(
            expected,
            OrderText.Order(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", quantity: cell))).Items[0].Quantity
        );

    [Theory]
    [InlineData("two")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void Other_quantities_are_errors(string cell)
    {
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", quantity: cell)));

        Assert.Equal(
            (2, "Quantity", cell, "Items[0].Quantity", "A1"),
            (error.Row, error.Column, error.Value, error.Member, error.SellerFulfillmentOrderId)
        );
    }

    [Theory]
    [InlineData("19.99", "19.99 USD")]
    [InlineData("19,99", "19.99 USD")]
    [InlineData("20", "20 USD")]
    [InlineData("19.99 cad", "19.99 CAD")]
    [InlineData("EUR 5", "5 EUR")]
    public void Amounts_take_their_currency_from_the_cell_or_the_marketplace(string cell, string expected) =>
        Assert.Equal(
            expected,
            OrderText
                .Order(WithColumn("Declared Value", "\"" + cell + "\""), new OrderFileOptions { MarketplaceId = "US" })
                .Items[0]
                .PerUnitDeclaredValue!.ToString()
        );

    [Theory]
    [InlineData("1,299.00")]
    [InlineData("1.299,00")]
    [InlineData("$5")]
    [InlineData("USD 5 USD")]
    public void Amounts_that_may_mean_two_things_are_errors(string cell) =>
        Assert.Contains(
            "must be an amount",
            OrderText.Error(WithColumn("Declared Value", "\"" + cell + "\"")).Rule,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_amount_without_any_currency_is_an_error()
    {
        var error = OrderText.Error(WithColumn("Declared Value", "5"));

        Assert.Equal(("Items[0].PerUnitDeclaredValue", "5"), (error.Member, error.Value));
        Assert.Equal("5 GBP", OrderText.Order(WithColumn("Declared Value,Currency", "5,gbp")).Items[0].PerUnitDeclaredValue!.ToString());
    }

    [Theory]
    [InlineData("standard", "Standard")]
    [InlineData("EXPEDITED", "Expedited")]
    [InlineData("Priority Shipping", "Priority")]
    public void Speeds_are_read_in_any_spelling(string cell, string expected) =>
        Assert.Equal(expected, OrderText.Order(WithColumn("Shipping Speed", cell)).ShippingSpeedCategory);

    [Fact]
    public void An_unknown_speed_is_an_error_of_its_cell()
    {
        var error = OrderText.Error(WithColumn("Shipping Speed", "Overnight"));

        Assert.Equal((2, "Shipping Speed", "Overnight"), (error.Row, error.Column, error.Value));
    }

    [Fact]
    public void A_map_of_speeds_is_asked_first_and_knows_wildcards()
    {
        var options = new OrderFileOptions
        {
            SpeedMap = new Dictionary<string, string>
            {
                ["overnight"] = "priority",
                ["*2-day*"] = "Expedited",
                ["Standard"] = "Expedited",
            },
        };

        Assert.Equal("Priority", OrderText.Order(WithColumn("Shipping Speed", "Overnight"), options).ShippingSpeedCategory);
        Assert.Equal("Expedited", OrderText.Order(WithColumn("Shipping Method", "UPS 2-Day Air"), options).ShippingSpeedCategory);
        Assert.Equal("Expedited", OrderText.Order(WithColumn("Shipping Method", "Standard"), options).ShippingSpeedCategory);
    }

    [Fact]
    public void A_number_shortened_by_a_spreadsheet_is_an_error()
    {
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("1.10823E+11")));

        Assert.Equal(("OrderId", "1.10823E+11"), (error.Column, error.Value));
        Assert.Contains("shortened by a spreadsheet", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Violations_of_service_rules_are_reported_with_row_and_column()
    {
        var error = OrderText.Error(OrderText.Lines(
            OrderText.CsvHeader, OrderText.CsvRow("A1"), OrderText.CsvRow("A1", sku: new string('S', 51))));

        Assert.Equal((3, "Sku", "Items[1].SellerSku", "orders.csv"), (error.Row, error.Column, error.Member, error.Path));
    }

    [Fact]
    public void All_errors_of_an_order_come_at_once_and_show_no_personal_data()
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(
            OrderText.CsvHeader + ",Phone,NotificationEmail,Date",
            "A1,,x,Ann Lee,1 Elm St,Ann Arbor,Michigan,48103,Atlantis,555-0100,no-mail,11/05/2026",
            "A1,CUP,1,Other Name,1 Elm St,Ann Arbor,Michigan,48103,Atlantis,555-0100,no-mail,11/05/2026")));

        Assert.Null(entry.Order);
        var text = string.Join("\n", entry.ValidationErrors);
        foreach (var column in new[] { "Sku", "Quantity", "Name", "Country", "NotificationEmail", "Date" })
        {
            Assert.Contains("column '" + column + "'", text, StringComparison.Ordinal);
        }

        foreach (var secret in new[] { "Elm", "Other", "555-0100", "no-mail" })
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    private static string WithColumn(string column, string cell) =>
        OrderText.Lines(OrderText.CsvHeader + "," + column, OrderText.CsvRow("A1") + "," + cell);
}
