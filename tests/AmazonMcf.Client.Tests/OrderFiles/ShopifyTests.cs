using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class ShopifyTests
{
    private const string Header =
        "Name,Email,Financial Status,Fulfillment Status,Currency,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem "
            + "price,Lineitem sku,"
        + "Lineitem requires shipping,Lineitem fulfillment status,Billing Name,Shipping Name,Shipping Address1,Shipping Address2,"
        + "Shipping Company,"
        + "Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Cancelled at,Tags,Loyalty App Tier";

    [Fact]
    public void Order_values_come_from_the_first_row_and_lines_from_every_row()
    {
        var order = OrderText.Order(OrderText.Lines(Header, Head("1001"), Further("1001", "CUP"), Further("1001", "CUP")));

        Assert.Equal(
            ("1001", "#1001", "Standard"),
            (order.SellerFulfillmentOrderId, order.DisplayableOrderId, order.ShippingSpeedCategory)
        );
        Assert.Equal(new DateTime(2026, 11, 6, 14, 10, 0, DateTimeKind.Utc), order.DisplayableOrderDate);
        Assert.Equal(["2 x MUG", "1 x CUP", "1 x CUP"], order.Items.Select(item => item.ToString()));
        var address = order.DestinationAddress!;
        Assert.Equal(
            ("Ann Lee", "1 Elm St", "Apt 2", "Lark Ltd"),
            (address.Name, address.AddressLine1, address.AddressLine2, address.AddressLine3)
        );
        Assert.Equal(
            ("Allston", "MA", "02134", "US", "617-555-0100"),
            (address.City, address.StateOrRegion, address.PostalCode, address.CountryCode, address.Phone)
        );
        Assert.Null(order.NotificationEmails);
        Assert.Null(order.DisplayableOrderComment);
        Assert.Equal("Shopify", order.Source!.Format);
    }

    [Fact]
    public void Only_columns_that_shopify_does_not_write_itself_are_kept() =>
        Assert.Equal(
            new Dictionary<string, string> { ["Loyalty App Tier"] = "gold" },
            OrderText.Order(OrderText.Lines(Header, Head("1001"))).AdditionalColumns
        );

    [Theory]
    [InlineData("cancelled")]
    [InlineData("restocked")]
    [InlineData("refunded")]
    [InlineData("voided")]
    [InlineData("fulfilled")]
    public void Orders_that_are_done_with_are_left_out_unless_asked_for(string state)
    {
        var text = OrderText.Lines(Header, state switch
        {
            "cancelled" => Head("1001", cancelled: "2026-11-07 10:00:00 -0500"),
            "refunded" or "voided" => Head("1001", paid: state),
            _ => Head("1001", fulfilled: state),
        });

        var left = Assert.Single(OrderText.Read(text));
        Assert.True(left.IsLeftOut);
        Assert.Empty(left.Warnings);
        Assert.Equal(("1001", 2), (left.LeftOut!.SellerFulfillmentOrderId, Assert.Single(left.LeftOut.Rows)));
        Assert.Equal(
            state switch
            {
                "cancelled" or "restocked" => McfLeftOutKind.Canceled,
                "refunded" or "voided" => McfLeftOutKind.Refunded,
                _ => McfLeftOutKind.Fulfilled,
            },
            left.LeftOut.Kind
        );

        var asked = new OrderFileOptions
        {
            IncludeCancelled = state is "cancelled" or "restocked",
            IncludeRefunded = state is "refunded" or "voided",
            IncludeFulfilled = state == "fulfilled",
        };
        Assert.NotNull(Assert.Single(OrderText.Read(text, asked)).Order);
    }

    [Fact]
    public void Lines_that_cannot_be_shipped_are_left_out_with_a_reason()
    {
        var entry = Assert.Single(
            OrderText.Read(
                OrderText.Lines(
                    Header,
                    Head("1001", sku: "", requires: "false", item: "Gift card"),
                    Further("1001", "CUP"),
                    Further("1001", "TEA", quantity: "0"),
                    Further("1001", "PEN", status: "fulfilled")
                )
            )
        );

        Assert.Equal(["CUP"], entry.Placed().Items.Select(item => item.SellerSku));
        Assert.Equal("Ann Lee", entry.Order!.DestinationAddress!.Name);
        Assert.Empty(entry.Warnings);
        Assert.Equal(
            [
                (2, null, "it does not require shipping (Lineitem requires shipping 'false')."),
                (4, "TEA", "no unit of it is left to ship (Lineitem quantity '0')."),
                (5, "PEN", "it is already fulfilled (Lineitem fulfillment status 'fulfilled')."),
            ],
            entry.LeftOutLines.Select(line => (line.Row, line.SellerSku, line.Reason))
        );
    }

    [Fact]
    public void A_line_to_ship_without_sku_holds_the_order_back()
    {
        var error = OrderText.Error(OrderText.Lines(Header, Head("1001"), Further("1001", "", item: "Card")));

        Assert.Equal((3, "Lineitem sku", "1001"), (error.Row, error.Column, error.SellerFulfillmentOrderId));
    }

    [Fact]
    public void An_order_without_any_line_to_ship_is_left_out()
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(Header, Head("1001", requires: "false"))));

        Assert.True(entry.IsLeftOut);
        Assert.Equal(McfLeftOutKind.NothingToShip, entry.LeftOut!.Kind);
        Assert.Contains("no line to ship", entry.LeftOut.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_fulfilled_in_part_holds_the_order_back()
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(Header, Head("1001"), Further("1001", "CUP", status: "partial"))));

        Assert.Equal((3, "Lineitem fulfillment status"), (Assert.Single(entry.ValidationErrors).Row, entry.ValidationErrors[0].Column));
    }

    [Fact]
    public void A_shipping_method_that_is_not_mapped_goes_standard_with_a_warning()
    {
        var text = OrderText.Lines(Header, Head("1001", method: "Economy"));

        var entry = Assert.Single(OrderText.Read(text));
        Assert.Equal("Standard", entry.Placed().ShippingSpeedCategory);
        Assert.Contains("'Economy' is not in -SpeedMap", Assert.Single(entry.Warnings), StringComparison.Ordinal);

        var mapped = Assert.Single(
            OrderText.Read(text, new OrderFileOptions { SpeedMap = new Dictionary<string, string> { ["Economy"] = "Expedited" } })
        );
        Assert.Equal(("Expedited", 0), (mapped.Placed().ShippingSpeedCategory, mapped.Warnings.Count));

        var chosen = Assert.Single(OrderText.Read(text, new OrderFileOptions { DefaultSpeed = "priority" }));
        Assert.Equal(("Priority", 0), (chosen.Placed().ShippingSpeedCategory, chosen.Warnings.Count));
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("authorized")]
    [InlineData("partially_paid")]
    [InlineData("unpaid")]
    [InlineData("expired")]
    public void Unpaid_orders_are_left_out_or_held(string status)
    {
        var text = OrderText.Lines(Header, Head("1001", paid: status));

        var entry = Assert.Single(OrderText.Read(text));
        Assert.Equal(McfLeftOutKind.Unpaid, entry.LeftOut!.Kind);
        Assert.Contains(status, entry.LeftOut.Reason, StringComparison.Ordinal);
        Assert.Null(OrderText.Order(text, new OrderFileOptions { IncludeUnpaid = true }).FulfillmentAction);
        Assert.Equal("Hold", OrderText.Order(text, new OrderFileOptions { HoldUnpaid = true }).FulfillmentAction);
        Assert.Null(OrderText.Order(OrderText.Lines(Header, Head("1001")), new OrderFileOptions { HoldUnpaid = true }).FulfillmentAction);
    }

    [Fact]
    public void A_partial_refund_holds_the_order_back_unless_asked_for()
    {
        var text = OrderText.Lines(Header, Head("1001", paid: "partially_refunded"));

        var error = OrderText.Error(text);
        Assert.Equal((2, "Financial Status", "partially_refunded"), (error.Row, error.Column, error.Value));

        var asked = Assert.Single(OrderText.Read(text, new OrderFileOptions { IncludeRefunded = true }));
        Assert.NotNull(asked.Order);
        Assert.Contains("partially refunded", Assert.Single(asked.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_exports_in_one_file_do_not_ship_twice()
    {
        var rows = new[] { Head("1001"), Further("1001", "CUP") };

        Assert.All(
            OrderText
                .Read(OrderText.Lines([Header, .. rows, Head("1002"), .. rows]))
                .Where(entry => entry.SellerFulfillmentOrderId == "1001"),
            entry => Assert.Null(entry.Order)
        );
    }

    [Fact]
    public void Notes_become_the_comment_when_the_map_says_so()
    {
        var options = new OrderFileOptions
        {
            ColumnMap = new Dictionary<string, string> { ["Comment"] = "Notes" },
            NotifyBuyers = true,
            OrderIdPrefix = "S-",
        };

        var order = OrderText.Order(OrderText.Lines(Header, Head("1001")), options);

        Assert.Equal(
            ("private", "S-1001", "#1001"),
            (order.DisplayableOrderComment, order.SellerFulfillmentOrderId, order.DisplayableOrderId)
        );
        Assert.Equal(["ann@example.com"], order.NotificationEmails);
    }

    private static string Head(
        string name,
        string sku = "MUG",
        string paid = "paid",
        string fulfilled = "unfulfilled",
        string method = "Standard",
        string cancelled = "",
        string requires = "true",
        string item = "Mug"
    ) =>
        $"#{name},ann@example.com,{paid},{fulfilled},USD,{method},2026-11-06 09:10:00 -0500,2,{item},14.00,{sku},{requires},pending,"
            + "Bill Payer,Ann Lee,1 Elm St,Apt 2,Lark Ltd,"
        + $"Allston,'02134,MA,US,617-555-0100,private,{cancelled},vip,gold";

    private static string Further(string name, string sku, string status = "pending", string item = "Cup", string quantity = "1") =>
        $"#{name},ann@example.com,,,,,2026-11-06 09:10:00 -0500,{quantity},{item},9.00,{sku},true,{status}" + new string(',', 14);
}
