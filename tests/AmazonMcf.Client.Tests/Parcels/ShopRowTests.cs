using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Shops;

namespace AmazonMcf.Tests.Parcels;

public sealed class ShopRowTests
{
    private const string Ups = "1Z5R89390357567127";

    // What the Admin API returns for fulfillmentOrders { nodes { id orderName lineItems { nodes { id sku remainingQuantity } } } }.
    private const string Template = """
        {
          "data": { "fulfillmentOrders": { "nodes": [
            { "id": "gid://shopify/FulfillmentOrder/1", "orderName": "#1001", "lineItems": { "nodes": [
              { "id": "gid://shopify/FulfillmentOrderLineItem/11", "sku": "mug", "remainingQuantity": 2 } ] } },
            { "id": "gid://shopify/FulfillmentOrder/2", "orderName": "#1001", "lineItems": { "edges": [
              { "node": { "id": "gid://shopify/FulfillmentOrderLineItem/21", "sku": "MUG", "remainingQuantity": 1 } },
              { "node": { "id": "gid://shopify/FulfillmentOrderLineItem/22", "sku": "TEA", "remainingQuantity": 1 } } ] },
              "order": { "fulfillments": [
                { "id": "gid://shopify/Fulfillment/7", "trackingInfo": [ { "number": "OLD" } ] } ] } }
          ] } }
        }
        """;

    [Fact]
    public void WooCommerce_rows_have_the_columns_of_its_import()
    {
        var row = Cells(ShopKind.WooCommerce, Parcel("AMZN_US", "TBA123456789012"));

        Assert.Equal(["Order ID", "Tracking Provider", "Tracking Number", "Date Shipped"], row.Keys);
        Assert.Equal(["1001", "amazon-logistics", "TBA123456789012", "2026-11-20"], row.Values);
        Assert.Equal("Hound Express", Cells(ShopKind.WooCommerce, Parcel("Hound Express", "H1"))["Tracking Provider"]);
    }

    [Theory]
    [InlineData(nameof(ShopKind.Shopify))]
    [InlineData(nameof(ShopKind.WooCommerce))]
    [InlineData(nameof(ShopKind.EBay))]
    [InlineData(nameof(ShopKind.Etsy))]
    [InlineData(nameof(ShopKind.Walmart))]
    public void The_columns_of_a_shop_are_those_of_its_rows(string shop)
    {
        var rows = new ShopRows(
            Enum.Parse<ShopKind>(shop), "55", ShopifyFulfillments.Parse(Template, "orders.json"));

        Assert.Equal(rows.Columns, rows.Of(Parcel("UPS", Ups)).Cells!.Select(cell => cell.Key));
    }

    [Fact]
    public void EBay_requests_fulfill_the_lines_of_the_parcel()
    {
        var row = Cells(ShopKind.EBay, Parcel("ROYAL_MAIL", "RM 12-34"));

        Assert.Equal("/sell/fulfillment/v1/order/1001/shipping_fulfillment", row["Path"]);
        Assert.Equal(
            """{"lineItems":[{"lineItemId":"7","quantity":2}],"shippedDate":"2026-11-20T07:00:00.000Z","""
                + "\"shippingCarrierCode\":\"RoyalMail\",\"trackingNumber\":\"RM1234\"}",
            row["Body"]);
        Assert.Contains("\"Other\"", (string)Cells(ShopKind.EBay, Parcel("AMZN_US", "TBA123456789012"))["Body"]!);
    }

    [Theory]
    [InlineData(2, "none", "has no lines")]
    [InlineData(2, "part", "completes no unit of an order line")]
    [InlineData(2, "no id", "has lines without a line ID")]
    [InlineData(0, "part", "completes no unit of an order line")]
    [InlineData(1, "none", null)]
    [InlineData(1, "part", null)]
    [InlineData(1, "no id", null)]
    public void EBay_requests_name_no_lines_only_for_orders_of_one_line(int orderLines, string kind, string? problem)
    {
        var parcel = Parcel("UPS", Ups);
        parcel.OrderLineCount = orderLines;
        var line = parcel.Lines[0];
        (line.Quantity, line.ShopLineId) = (kind == "part" ? 0 : 2, kind == "no id" ? null : "7");
        parcel.Lines = kind == "none" ? [] : [line];

        var row = new ShopRows(ShopKind.EBay).Of(parcel);

        Assert.Equal(problem is null, row.Error is null);
        Assert.StartsWith(problem ?? "", row.Error ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("lineItems", row.Cells?.Single(cell => cell.Key == "Body").Value as string ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void The_ship_date_of_a_parcel_is_reported_in_UTC(DateTimeKind kind)
    {
        var parcel = Parcel("UPS", Ups);
        parcel.ShipDate = kind switch
        {
            DateTimeKind.Local => parcel.ShipDate!.Value.ToLocalTime(),
            _ => DateTime.SpecifyKind(parcel.ShipDate!.Value, kind),
        };

        Assert.Equal("2026-11-20", Cells(ShopKind.WooCommerce, parcel)["Date Shipped"]);
        Assert.Contains("\"shippedDate\":\"2026-11-20T07:00:00.000Z\"", (string)Cells(ShopKind.EBay, parcel)["Body"]!);
        Assert.Contains("\"shipDateTime\":1795158000000", (string)Cells(ShopKind.Walmart, parcel)["Body"]!);
    }

    [Fact]
    public void Etsy_requests_name_any_carrier_and_send_no_copy()
    {
        var row = Cells(ShopKind.Etsy, Parcel("AMZN_US", "TBA123456789012"), shopId: "55");

        Assert.Equal("/v3/application/shops/55/receipts/1001/tracking", row["Path"]);
        Assert.Equal("""{"tracking_code":"TBA123456789012","carrier_name":"Amazon Logistics","send_bcc":false}""", row["Body"]);
    }

    [Fact]
    public void Walmart_requests_ship_each_line_with_a_carrier_of_its_list()
    {
        var row = Cells(ShopKind.Walmart, Parcel("FEDEX_SMARTPOST", "61299998820821171811"));

        Assert.Equal("/v3/orders/1001/shipping", row["Path"]);
        var line = JsonDocument.Parse((string)row["Body"]!).RootElement
            .GetProperty("orderShipment").GetProperty("orderLines").GetProperty("orderLine")[0];
        Assert.Equal("7", line.GetProperty("lineNumber").GetString());
        var status = line.GetProperty("orderLineStatuses").GetProperty("orderLineStatus")[0];
        Assert.Equal("Shipped", status.GetProperty("status").GetString());
        Assert.Equal("2", status.GetProperty("statusQuantity").GetProperty("amount").GetString());
        var tracking = status.GetProperty("trackingInfo");
        Assert.Equal("FEDEXSP", tracking.GetProperty("carrierName").GetProperty("carrier").GetString());
        Assert.Equal(
            new DateTimeOffset(2026, 11, 20, 7, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(),
            tracking.GetProperty("shipDateTime").GetInt64());
    }

    [Theory]
    [InlineData("AMZN_US", "X1", "Amazon Logistics, which Walmart forbids")]
    [InlineData("UPS", "TBA123456789012", "Amazon Logistics, which Walmart forbids")]
    [InlineData("Evri", "H0001", "Walmart's list does not contain ('Evri')")]
    [InlineData("Hound Express", "H1", "Walmart's list does not contain ('Hound Express')")]
    public void Values_that_Walmart_rejects_are_not_written(string carrier, string number, string reason)
    {
        var row = new ShopRows(ShopKind.Walmart).Of(Parcel(carrier, number));

        Assert.Null(row.Cells);
        Assert.Contains(reason, row.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no date", true, "has no ship date yet, which Walmart requires. Do not complete it: the next run returns it again")]
    [InlineData("part", false, "completes no unit of an order line. The line is reported with the parcel that does; this one needs no")]
    [InlineData("no lines", false, "has no lines, because Amazon does not say what it contains. Report its units in the shop by hand.")]
    [InlineData("no id", false, "has lines without a line ID. Report its units in the shop by hand, and place orders with the line IDs")]
    public void A_parcel_without_a_request_has_a_next_step(string kind, bool isPending, string expected)
    {
        var parcel = Parcel("UPS", Ups);
        parcel.ShipDate = kind == "no date" ? null : parcel.ShipDate;
        (parcel.Lines[0].Quantity, parcel.Lines[0].ShopLineId) = (kind == "part" ? 0 : 2, kind == "no id" ? null : "7");
        parcel.Lines = kind == "no lines" ? [] : parcel.Lines;

        var row = new ShopRows(ShopKind.Walmart).Of(parcel);

        Assert.StartsWith(expected, row.Error, StringComparison.Ordinal);
        Assert.Equal(isPending, row.IsPending);
    }

    [Fact]
    public void A_correction_needs_a_person_where_the_shop_does_not_take_it()
    {
        Assert.Contains("'OLD'", new ShopRows(ShopKind.Walmart).Of(Corrected("OLD")).Error, StringComparison.Ordinal);
        Assert.Contains("'OLD'", new ShopRows(ShopKind.Etsy, "55").Of(Corrected("OLD")).Warning, StringComparison.Ordinal);
        Assert.Null(new ShopRows(ShopKind.Etsy, "55").Of(Parcel("UPS", Ups)).Warning);
    }

    [Fact]
    public void Shopify_fulfills_the_open_lines_by_their_ids()
    {
        var fulfillments = ShopifyFulfillments.Parse(Template, "orders.json");
        var rows = new ShopRows(ShopKind.Shopify, null, fulfillments, notifies: true);

        var first = rows.Of(Parcel("AMZN_US", "TBA123456789012", ("MUG", 3))).Cells!.ToDictionary(cell => cell.Key, cell => cell.Value);

        Assert.Equal("fulfillmentCreate", first["Mutation"]);
        var input = JsonDocument.Parse((string)first["Variables"]!).RootElement.GetProperty("fulfillment");
        Assert.Equal(
            """[{"fulfillmentOrderId":"gid://shopify/FulfillmentOrder/1","fulfillmentOrderLineItems":["""
                + """{"id":"gid://shopify/FulfillmentOrderLineItem/11","quantity":2}]},"""
                + """{"fulfillmentOrderId":"gid://shopify/FulfillmentOrder/2","fulfillmentOrderLineItems":["""
                + """{"id":"gid://shopify/FulfillmentOrderLineItem/21","quantity":1}]}]""",
            input.GetProperty("lineItemsByFulfillmentOrder").GetRawText());
        Assert.Equal("Amazon Logistics US", input.GetProperty("trackingInfo").GetProperty("company").GetString());
        Assert.Equal("https://www.swiship.com/track?id=TBA123456789012", input.GetProperty("trackingInfo").GetProperty("url").GetString());
        Assert.True(input.GetProperty("notifyCustomer").GetBoolean());

        // What the first parcel took is not open any more.
        Assert.Contains("of which 1 are not open", rows.Of(Parcel("UPS", Ups, ("MUG", 1))).Error, StringComparison.Ordinal);
        Assert.NotNull(rows.Of(Parcel("UPS", Ups, ("TEA", 1))).Cells);
        Assert.Contains("completes no unit", rows.Of(Parcel("UPS", Ups, ("TEA", 0))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shopify_updates_a_corrected_number()
    {
        var rows = new ShopRows(ShopKind.Shopify, null, ShopifyFulfillments.Parse(Template, "orders.json"));

        var row = rows.Of(Corrected("OLD")).Cells!.ToDictionary(cell => cell.Key, cell => cell.Value);

        Assert.Equal("fulfillmentTrackingInfoUpdate", row["Mutation"]);
        Assert.StartsWith(
            """{"fulfillmentId":"gid://shopify/Fulfillment/7","trackingInfoInput":{"company":"UPS",""", (string)row["Variables"]!);
        Assert.Contains("no fulfillment in the template", rows.Of(Corrected("OTHER")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "company": "UPS" """)]
    public void Shopify_updates_a_corrected_carrier_of_the_same_number(string company)
    {
        var template = Template.Replace("\"OLD\"", $"\"{Ups}\"{company}", StringComparison.Ordinal);
        var rows = new ShopRows(ShopKind.Shopify, null, ShopifyFulfillments.Parse(template, "orders.json"));

        var row = rows.Of(CarrierCorrected()).Cells!.ToDictionary(cell => cell.Key, cell => cell.Value);

        Assert.Equal("fulfillmentTrackingInfoUpdate", row["Mutation"]);
        Assert.StartsWith(
            """{"fulfillmentId":"gid://shopify/Fulfillment/7","trackingInfoInput":{"company":"FedEx",""", (string)row["Variables"]!);

        // The first carrier was returned and never completed: the shop may have it.
        var unconfirmed = Parcel("FEDEX", Ups);
        unconfirmed.UnconfirmedNumbers = [Ups];
        Assert.NotNull(rows.Of(unconfirmed).Cells);
    }

    [Fact]
    public void Shopify_is_not_sent_a_carrier_that_it_has()
    {
        var template = Template.Replace("\"OLD\"", $"\"{Ups}\", \"company\": \"FedEx\"", StringComparison.Ordinal);
        var rows = new ShopRows(ShopKind.Shopify, null, ShopifyFulfillments.Parse(template, "orders.json"));

        Assert.Contains("the shop needs nothing", rows.Of(CarrierCorrected()).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ShopKind.WooCommerce))]
    [InlineData(nameof(ShopKind.EBay))]
    [InlineData(nameof(ShopKind.Etsy))]
    public void A_warning_says_which_half_of_a_parcel_was_corrected(string shop)
    {
        var rows = new ShopRows(Enum.Parse<ShopKind>(shop), "55");

        Assert.Equal(
            "the number is the same, but the carrier is now 'FedEx'. The shop may add a second entry with it; remove the one with the "
                + "carrier 'UPS' there.",
            rows.Of(CarrierCorrected()).Warning);
        var number = Corrected("OLD");
        number.PreviousCarrier = "ups";
        Assert.Equal("the shop adds the number; remove the previous one ('OLD') there.", rows.Of(number).Warning);
        number.PreviousCarrier = "USPS";
        Assert.Equal("the shop adds the number; remove the previous one ('OLD', carrier 'USPS') there.", rows.Of(number).Warning);
    }

    [Fact]
    public void Walmart_names_what_a_correction_replaces()
    {
        Assert.StartsWith(
            $"replaces the carrier 'UPS' of the same number '{Ups}', and Walmart",
            new ShopRows(ShopKind.Walmart).Of(CarrierCorrected()).Error,
            StringComparison.Ordinal);
        var both = Corrected("OLD");
        both.PreviousCarrier = "USPS";
        Assert.StartsWith(
            "replaces the carrier 'USPS' and the number 'OLD', and Walmart",
            new ShopRows(ShopKind.Walmart).Of(both).Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fulfillmentTrackingInfoUpdate", "OLD", "OTHER")]
    [InlineData("fulfillmentCreate", "OTHER")]
    public void Shopify_updates_a_number_that_was_not_confirmed_if_it_has_it(string mutation, params string[] unconfirmed)
    {
        var rows = new ShopRows(ShopKind.Shopify, null, ShopifyFulfillments.Parse(Template, "orders.json"));
        var parcel = Parcel("UPS", Ups);
        parcel.UnconfirmedNumbers = unconfirmed;

        Assert.Equal(mutation, rows.Of(parcel).Cells!.Single(cell => cell.Key == "Mutation").Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("OTHER")]
    public void Shopify_is_not_sent_a_number_that_it_has(string? previous)
    {
        var template = Template.Replace("OLD", Ups, StringComparison.Ordinal);
        var rows = new ShopRows(ShopKind.Shopify, null, ShopifyFulfillments.Parse(template, "orders.json"));

        var row = rows.Of(previous is null ? Parcel("UPS", Ups) : Corrected(previous));

        Assert.Null(row.Cells);
        Assert.Contains("Confirm the parcel with Complete-McfParcel.", row.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_without_fulfillment_orders_is_refused() =>
        Assert.Throws<McfOrderFileException>(() => ShopifyFulfillments.Parse("""{ "errors": [] }""", "orders.json"));

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("[]")]
    public void A_template_whose_quantity_is_not_a_number_is_an_error_with_file_and_member(string quantity)
    {
        var template = $$"""
            { "nodes": [{ "id": "gid://shopify/FulfillmentOrder/1", "orderName": "#1", "lineItems": { "nodes": [
                { "id": "gid://shopify/FulfillmentOrderLineItem/7", "sku": "MUG", "remainingQuantity": {{quantity}} }] } }] }
            """;

        var failure = Assert.Throws<McfOrderFileException>(() => ShopifyFulfillments.Parse(template, "/x/orders.json"));

        Assert.StartsWith("'orders.json' cannot be read: remainingQuantity of the line 'gid:", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "data": { "fulfillmentOrders": { "nodes": [] } } }""")]
    [InlineData("""{ "data": { "orders": { "edges": [{ "node": { "fulfillmentOrders": { "edges": [] } } }] } } }""")]
    public void Without_open_orders_each_parcel_has_its_own_error(string template)
    {
        var rows = new ShopRows(ShopKind.Shopify, null, ShopifyFulfillments.Parse(template, "orders.json"));

        var row = rows.Of(Parcel("UPS", Ups));

        Assert.Null(row.Cells);
        Assert.Contains("not open in the template", row.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Cells(ShopKind shop, McfParcel parcel, string? shopId = null) =>
        new ShopRows(shop, shopId).Of(parcel).Cells!.ToDictionary(cell => cell.Key, cell => cell.Value);

    private static McfParcel Corrected(string previous)
    {
        var parcel = Parcel("UPS", Ups);
        (parcel.Change, parcel.PreviousNumber) = (McfParcelChange.Corrected, previous);
        return parcel;
    }

    private static McfParcel CarrierCorrected()
    {
        var parcel = Parcel("FEDEX", Ups);
        (parcel.Change, parcel.PreviousNumber, parcel.PreviousCarrier) = (McfParcelChange.Corrected, Ups.ToLowerInvariant(), "UPS");
        return parcel;
    }

    private static McfParcel Parcel(string carrier, string number, (string Sku, int Quantity)? line = null)
    {
        var (sku, quantity) = line ?? ("MUG", 2);
        var order = ParcelOrders.Order("1001", ("7", sku, 5)).With(carrier, number, ("7", sku, quantity));
        return new ParcelBuilder(new ParcelOptions()).Build(order).Single();
    }
}
