using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Rows and columns of which a wrong reading would ship something wrong.</summary>
public sealed class DoubtfulRowTests
{
    [Theory]
    [InlineData("Name,Shipping Name")]
    [InlineData("Recipient Name,Name")]
    [InlineData("Name,Ship To Name")]
    [InlineData("Name,Delivery Name")]
    public void A_name_of_the_address_wins_over_a_name(string names)
    {
        var cells = names.Split(',').Select(name => name == "Name" ? "#1001" : "Ann Lee");
        var order = OrderText.Order(OrderText.Lines(
            $"Order,Sku,Quantity,{names},Shipping Street,Shipping City,Shipping State,Shipping Zip,Shipping Country",
            $"1001,MUG,1,{string.Join(',', cells)},1 Elm St,Portland,OR,97201,US"));

        Assert.Equal("Ann Lee", order.DestinationAddress!.Name);
    }

    [Fact]
    public void An_address_of_the_shipment_wins_over_an_address()
    {
        var order = OrderText.Order(OrderText.Lines(
            "Order,Sku,Quantity,Name,Address1,City,State,Zip,Country,Ship To Address1,Ship To City,Ship To State,Ship To Zip",
            "1001,MUG,1,Ann Lee,9 Payer Rd,Boise,ID,83702,US,1 Elm St,Portland,OR,97201"));

        var address = order.DestinationAddress!;
        Assert.Equal(
            ("1 Elm St", "Portland", "OR", "97201"),
            (address.AddressLine1, address.City, address.StateOrRegion, address.PostalCode));
    }

    [Theory]
    [InlineData("name", "{{customer.name}}")]
    [InlineData("name", "Ann {{last_name}}")]
    [InlineData("address", "${street}")]
    [InlineData("address", "{% line1 %}")]
    [InlineData("id", "{{order.id}}")]
    public void The_placeholder_of_a_template_is_not_a_value(string what, string cell)
    {
        var row = OrderText.CsvRow(
            what == "id" ? cell : "A1", name: what == "name" ? cell : "Ann Lee", address: what == "address" ? cell : "1 Elm St");

        var entry = Assert.Single(OrderText.Read(OrderText.Lines(OrderText.CsvHeader, row)));

        Assert.Null(entry.Order);
        Assert.Contains(entry.ValidationErrors, error => error.Rule.Contains("placeholder of a template", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nice {and} simple")]
    [InlineData("{Sunny} House")]
    public void Braces_alone_are_text(string address) => Assert.Equal(
        address,
        OrderText.Order(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", address: address))).DestinationAddress!.AddressLine1);

    [Theory]
    [InlineData("-")]
    [InlineData("--")]
    public void A_dash_is_not_a_sku_and_not_a_name(string dash)
    {
        Assert.Equal("is required.", OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", sku: dash))).Rule);
        Assert.Contains(
            "missing value",
            OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", name: dash))).Rule,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("007", "7", 1)]
    [InlineData("7", "007", 1)]
    [InlineData("70", "7", 0)]
    [InlineData("0A7", "A7", 0)]
    public void Ids_that_differ_by_leading_zeros_are_a_warning(string first, string second, int warnings)
    {
        var entries = OrderText.Read(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow(first), OrderText.CsvRow(second)));

        Assert.Equal(2, entries.Count(entry => entry.Order is not null));
        Assert.Equal(
            warnings,
            entries.SelectMany(entry => entry.Warnings).Count(warning => warning.Contains("leading zeros", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Tracking Number", "1Z999AA10123456784", true)]
    [InlineData("Sendungsnummer", "00340434161094042557", true)]
    [InlineData("Numéro de suivi", "6A123", true)]
    [InlineData("Tracking Number", "", false)]
    [InlineData("Tracking Number", "N/A", false)]
    [InlineData("Tracking Number", "-", false)]
    public void An_order_with_a_tracking_number_was_shipped(string header, string number, bool isShipped)
    {
        var entry = Assert.Single(OrderText.Read(
            OrderText.Lines($"{OrderText.CsvHeader},{header}", $"{OrderText.CsvRow("A1")},{number}")));

        Assert.Equal(isShipped, entry.Order is null);
        Assert.Equal(isShipped ? McfLeftOutKind.Fulfilled : null, entry.LeftOut?.Kind);
    }

    [Fact]
    public void A_tracking_number_of_a_line_is_about_that_line()
    {
        var order = OrderText.Order(OrderText.Lines(
            $"{OrderText.CsvHeader},Tracking Number", $"{OrderText.CsvRow("A1")},1Z9", $"{OrderText.CsvRow("A1", "CUP")},"));

        Assert.Equal("CUP", Assert.Single(order.Items).SellerSku);
    }

    [Fact]
    public void An_order_with_a_tracking_number_is_included_on_request()
    {
        var text = OrderText.Lines($"{OrderText.CsvHeader},Tracking Number", $"{OrderText.CsvRow("A1")},1Z9");

        Assert.Equal("A1", OrderText.Order(text, new OrderFileOptions { IncludeFulfilled = true }).SellerFulfillmentOrderId);
    }

    [Theory]
    [InlineData("Total,,3,,,,,,")]
    [InlineData(",Total,3,,,,,,")]
    [InlineData("Total orders: 1")]
    [InlineData("Summe,,3,,,,,,")]
    [InlineData("Report generated 2026-11-30 10:00,,,,,,,,")]
    [InlineData("End of file")]
    public void A_footer_of_a_plain_table_is_not_an_order(string footer)
    {
        var order = OrderText.Order(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1"), footer));

        Assert.Equal("A1", order.SellerFulfillmentOrderId);
    }

    [Theory]
    [InlineData("TOTAL-1")]
    [InlineData("A1")]
    [InlineData("Total")]
    public void A_row_that_may_be_a_line_is_never_a_footer(string id)
    {
        var row = id == "Total" ? OrderText.CsvRow(id) : $"{id},,1,,,,,,";

        var entries = OrderText.Read(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1"), row));

        Assert.Contains(entries, entry => entry.SellerFulfillmentOrderId == id);
        Assert.Equal(id == "Total", entries.TrueForAll(entry => entry.Order is not null));
    }
}
