using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class AmazonFlatFileTests
{
    [Fact]
    public void Every_column_finds_its_member()
    {
        var row = string.Join(
            "\t",
            "F1",
            "Shop 1",
            "2026-11-20T10:00:00-08:00",
            "MUG",
            "2",
            "L1",
            "Hi",
            "Blue",
            "19.99",
            "Thanks",
            "Priority",
            "Ann Lee",
            "1 Elm St",
            "Apt 2",
            "Rear",
            "Ann Arbor",
            "US",
            "MI",
            "48103",
            "734-555-0100",
            "a@example.com;b@example.com",
            "Hold",
            "US"
        );

        var order = OrderText.Order(OrderText.Lines(OrderText.FlatHeader, row));

        var (item, address) = (Assert.Single(order.Items), order.DestinationAddress!);
        Assert.Equal(
            ("F1", "Shop 1", "Thanks", "Priority", "Hold", "ATVPDKIKX0DER"),
            (
                order.SellerFulfillmentOrderId,
                order.DisplayableOrderId,
                order.DisplayableOrderComment,
                order.ShippingSpeedCategory,
                order.FulfillmentAction,
                order.MarketplaceId
            )
        );
        Assert.Equal(new DateTime(2026, 11, 20, 18, 0, 0, DateTimeKind.Utc), order.DisplayableOrderDate);
        Assert.Equal(DateTimeKind.Utc, order.DisplayableOrderDate!.Value.Kind);
        Assert.Equal(
            ("MUG", 2, "L1", "Hi", "Blue", "19.99 USD"),
            (
                item.SellerSku,
                item.Quantity,
                item.SellerFulfillmentOrderItemId,
                item.GiftMessage,
                item.DisplayableComment,
                item.PerUnitDeclaredValue!.ToString()
            )
        );
        Assert.Equal(
            ("Ann Lee", "1 Elm St", "Apt 2", "Rear", "Ann Arbor", "US", "MI", "48103", "734-555-0100"),
            (
                address.Name,
                address.AddressLine1,
                address.AddressLine2,
                address.AddressLine3,
                address.City,
                address.CountryCode,
                address.StateOrRegion,
                address.PostalCode,
                address.Phone
            )
        );
        Assert.Equal(["a@example.com", "b@example.com"], order.NotificationEmails);
        Assert.Equal("AmazonFlatFile", order.Source!.Format);
        Assert.Null(order.AdditionalColumns);
    }

    [Fact]
    public void Continuation_rows_are_lines_of_the_order_above()
    {
        var orders = OrderText.Read(
            OrderText.Lines(
                OrderText.FlatHeader,
                OrderText.FlatRow("F1"),
                OrderText.FlatContinuation("F1", "CUP", "3", "2"),
                OrderText.FlatContinuation("F1", "PEN", "4", "3"),
                OrderText.FlatRow("F2")
            )
        );

        Assert.Equal(["1 x MUG", "3 x CUP", "4 x PEN"], orders[0].Placed().Items.Select(item => item.ToString()));
        Assert.Equal([2, 3, 4], orders[0].Order!.Source!.Rows);
        Assert.Equal([5], orders[1].Placed().Source!.Rows);
    }

    [Fact]
    public void Lines_of_a_template_above_the_header_are_skipped_and_counted()
    {
        var text = OrderText.Lines(
            "TemplateType=Orders\tVersion=9",
            "Write sizes as 5\" without more ado.",
            "\"An open mark,",
            "",
            OrderText.FlatHeader,
            OrderText.FlatRow("F1")
        );

        Assert.Equal([6], OrderText.Order(text).Source!.Rows);
    }

    [Fact]
    public void New_columns_are_kept_and_not_refused()
    {
        using var file = OrderText.Open(OrderText.Lines(
            OrderText.FlatHeader + "\tNewOne\tNewTwo\tNewThree",
            OrderText.FlatRow("F1") + "\ta\t\tc",
            OrderText.FlatContinuation("F1", "CUP", "1", "2") + "\t\tb2\tc2"));
        var order = file.Order();

        Assert.Contains("NewOne, NewTwo, NewThree", Assert.Single(file.Warnings), StringComparison.Ordinal);
        Assert.Equal(new Dictionary<string, string> { ["NewOne"] = "a", ["NewTwo"] = "b2", ["NewThree"] = "c" }, order.AdditionalColumns);
        Assert.Equal(new Dictionary<string, string> { ["NewTwo"] = "b2", ["NewThree"] = "c2" }, order.Items[1].AdditionalColumns);
    }

    [Fact]
    public void The_japanese_columns_for_cash_on_delivery_are_read()
    {
        var header =
            "MerchantFulfillmentOrderID\tMerchantSKU\tQuantity"
            + "\tAddressName\tAddressFieldOne\tAddressStateOrRegion\tAddressPostalCode\tAddressCountryCode\tMarketplaceID\tIsCod"
            + "\tOrderCodCharge\tOrderShipCharge\tPerUnitPrice\tPerUnitTax";
        var order = OrderText.Order(
            OrderText.Lines(header, "J1\tMUG\t1\tYamada\tYoyogi 1-2-3\tTokyo\t151-0053\tJP\tJP\ttrue\t300\t500\t1200\t120")
        );

        Assert.True(order.CodSettings!.IsCodRequired);
        Assert.Equal("300 JPY", order.CodSettings.CodCharge!.ToString());
        Assert.Equal("500 JPY", order.CodSettings.ShippingCharge!.ToString());
        Assert.Equal("1200 JPY", order.Items[0].PerUnitPrice!.ToString());
    }

    [Fact]
    public void Naming_the_format_of_another_file_is_an_error_of_the_file()
    {
        var failure = Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1")), new OrderFileOptions { Format = "AmazonFlatFile" })
        );

        Assert.Contains("no header of the format AmazonFlatFile", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("'orders.csv'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_order_id_holds_the_order_above_back()
    {
        var entries = OrderText.Read(OrderText.Lines(
            OrderText.FlatHeader, OrderText.FlatRow("F1"), OrderText.FlatContinuation("", "CUP", "1", "2"), OrderText.FlatRow("F2")));

        var error = Assert.Single(entries[0].ValidationErrors);
        Assert.Equal((3, "MerchantFulfillmentOrderID", null), (error.Row, error.Column, error.Value));
        Assert.Contains("'F1'", error.Rule, StringComparison.Ordinal);
        Assert.NotNull(entries[1].Order);
    }

    [Fact]
    public void A_row_without_order_id_but_with_an_address_can_be_an_order_of_its_own_or_a_line_of_the_order_above()
    {
        var entries = OrderText.Read(OrderText.Lines(OrderText.FlatHeader, OrderText.FlatRow("F1"), OrderText.FlatRow("")));

        Assert.Equal((2, "F1"), (entries.Count, entries[0].SellerFulfillmentOrderId));
        Assert.Contains("row 3 has no valid order ID", Assert.Single(entries[0].ValidationErrors).Rule, StringComparison.Ordinal);
        Assert.Equal("MerchantFulfillmentOrderID", Assert.Single(entries[1].ValidationErrors).Column);
    }
}
