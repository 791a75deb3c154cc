using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>A hint for a missing column is given only where the meaning fits.</summary>
public sealed class ColumnHintTests
{
    [Theory]
    [InlineData("OrderId", "Oder Number", "Oder Number")]
    [InlineData("OrderId", "Shop Order Number", "Shop Order Number")]
    [InlineData("Sku", "SellerSKUCode", "SellerSKUCode")]
    [InlineData("Quantity", "Quantitiy", "Quantitiy")]
    [InlineData("Country", "Contry", "Contry")]
    [InlineData("Address1", "Recipient's address line 1 text", "Recipient's address line 1 text")]
    public void A_typing_error_or_words_without_weight_are_seen_through(string missing, string header, string hint) =>
        Assert.Contains($"Did you mean the column '{hint}' for the ", Failure(missing, header), StringComparison.Ordinal);

    [Theory]
    [InlineData("OrderId", "Order Weight")]
    [InlineData("OrderId", "Order Total")]
    [InlineData("OrderId", "Référence")]
    [InlineData("OrderId", "Referencia")]
    [InlineData("Sku", "SKUs")]
    [InlineData("Sku", "Quantities")]
    [InlineData("Quantity", "Quantities")]
    [InlineData("Sku", "Sum")]
    [InlineData("Quantity", "Quantity Discount")]
    [InlineData("Quantity", "City2")]
    [InlineData("Country", "Shipping Cost")]
    [InlineData("Country", "Billing Country")]
    [InlineData("Country", "Country Code (Billing)")]
    [InlineData("Country", "Buyer Country")]
    [InlineData("Country", "BillToCountry")]
    [InlineData("Country", "Invoice country")]
    [InlineData("Country", "County")]
    [InlineData("Address1", "Billing Address 1")]
    [InlineData("Address1", "Email Address")]
    [InlineData("Name", "Billing Name")]
    [InlineData("Name", "Buyer Name")]
    [InlineData("Name", "Product Title")]
    public void Columns_of_the_payer_and_of_another_meaning_are_not_suggested(string missing, string header)
    {
        var message = Failure(missing, header);

        Assert.DoesNotContain("did you mean", message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Numéro de commande")]
    [InlineData("N° de commande")]
    [InlineData("Bestellnummer")]
    [InlineData("Auftragsnummer")]
    [InlineData("Numero d'ordine")]
    [InlineData("Número de pedido")]
    [InlineData("Pedido")]
    [InlineData("Bestelnummer")]
    [InlineData("Numer zamówienia")]
    [InlineData("注文番号")]
    public void The_order_id_is_known_in_the_languages_of_the_marketplaces(string header)
    {
        var headers = OrderText.CsvHeader.Replace("OrderId", header, StringComparison.Ordinal) + ",Référence";

        Assert.Equal("A1", OrderText.Order(OrderText.Lines(headers, OrderText.CsvRow("A1") + ",R-1")).SellerFulfillmentOrderId);
    }

    [Fact]
    public void A_map_to_a_column_that_is_not_there_does_not_suggest_the_payers()
    {
        var options = new OrderFileOptions { ColumnMap = new Dictionary<string, string> { ["City"] = "Shipping City" } };
        var header = "Billing City," + OrderText.CsvHeader.Replace("City", "Town", StringComparison.Ordinal);
        var failure = Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(OrderText.Lines(header, "x," + OrderText.CsvRow("A1")), options));

        Assert.DoesNotContain("Billing", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OrderIdd", "OrderId")]
    [InlineData("SellerSkus", "SellerSku")]
    [InlineData("Quantitiy", "Quantity")]
    [InlineData("Contry", "Country")]
    public void A_misspelled_parameter_in_a_map_is_suggested_as_it_is_written(string typed, string expected)
    {
        var options = new OrderFileOptions { ColumnMap = new Dictionary<string, string> { [typed] = "OrderId" } };
        var failure = Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1")), options));

        Assert.Contains($"Did you mean '{expected}'?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shipping_as_a_suffix_is_known_in_any_table_and_wins_over_billing()
    {
        var order = OrderText.Order(OrderText.Lines(
            "Order,Item SKU,Qty,First Name (Billing),Address 1&2 (Billing),City (Billing),Country Code (Billing),First Name (Delivery),"
                + "Last Name (Delivery),Address 1&2 (Delivery),City (Delivery),State Code (Delivery),Postcode (Delivery),"
                + "Country Code (Delivery)",
            "A-1,MUG,1,Pat,9 Bill Rd,Toronto,CA,Ann,Lee,1 Elm St,Ann Arbor,MI,48103,US"));

        var address = order.DestinationAddress!;
        Assert.Equal(
            ("Csv", "Ann Lee", "1 Elm St", "Ann Arbor", "US"),
            (order.Source!.Format, address.Name, address.AddressLine1, address.City, address.CountryCode));
    }

    // A damaged file can be one cell with hundreds of words; to compare all of them took minutes.
    [Fact]
    public void A_header_of_hundreds_of_words_is_not_a_name() =>
        Assert.DoesNotContain(
            "did you mean",
            Failure("OrderId", string.Concat(Enumerable.Repeat("Order Number ", 400))),
            StringComparison.OrdinalIgnoreCase
        );

    // A file that has everything but one column, and another one instead.
    private static string Failure(string missing, string header)
    {
        var headers = OrderText.CsvHeader.Split(',').Select(name => name == missing ? header : name);
        return Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(OrderText.Lines(string.Join(",", headers), OrderText.CsvRow("A1")))).Message;
    }
}
