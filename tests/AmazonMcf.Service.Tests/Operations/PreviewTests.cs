using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Operations;

public sealed class PreviewTests : IDisposable
{
    private readonly Counter counter = new(clock: FakeTimeProvider.AtSaturdayNoon);
    private readonly Counter japan = Counter.At(Orders.Japan, FakeTimeProvider.AtSaturdayNoon);

    public void Dispose()
    {
        counter.Dispose();
        japan.Dispose();
    }

    [Fact]
    public void All_speeds_are_previewed_unless_some_are_named()
    {
        Assert.Equal(["Standard", "Expedited", "Priority", "ScheduledDelivery"], Preview().Select(Speed));
        Assert.Equal(["Expedited"], Preview(body => body["shippingSpeedCategories"] = new JsonArray("Expedited")).Select(Speed));
    }

    [Theory]
    [InlineData("Standard", 7, "2.00")]
    [InlineData("Expedited", 2, "4.00")]
    [InlineData("Priority", 1, "6.00")]
    public void A_preview_has_fees_weight_and_dates(string speed, int days, string transport)
    {
        var preview = Preview(body => body["items"] = new JsonArray(Orders.Item("1", Orders.Sku, 2), Orders.Item("2", "LAMP-DESK-OAK", 1)))
            .Single(candidate => Speed(candidate) == speed);

        Assert.True(preview.GetProperty("isFulfillable").GetBoolean());
        Assert.False(preview.GetProperty("isCODCapable").GetBoolean());
        Assert.Equal(
            [("FBAPerUnitFulfillmentFee", "9.00"), ("FBAPerOrderFulfillmentFee", "1.00"), ("FBATransportationFee", transport)],
            Fees(preview));
        Assert.Equal("6.2 POUNDS", Weight(preview.GetProperty("estimatedShippingWeight")));

        var shipments = preview.GetProperty("fulfillmentPreviewShipments").EnumerateArray().ToList();
        Assert.Equal(2, shipments.Count);
        Assert.All(shipments, shipment =>
        {
            var ships = shipment.GetProperty("earliestShipDate").GetDateTime();
            Assert.Equal(counter.Service.Now.AddHours(24).AddSeconds(1), ships);
            Assert.Equal(ships.AddDays(days), shipment.GetProperty("latestArrivalDate").GetDateTime());
        });
        var item = shipments[0].GetProperty("fulfillmentPreviewItems")[0];
        Assert.Equal(
            (Orders.Sku, 2, "Package"),
            (Text(item, "sellerSku"), item.GetProperty("quantity").GetInt32(), Text(item, "shippingWeightCalculationMethod"))
        );
        Assert.Equal("2 POUNDS", Weight(item.GetProperty("estimatedShippingWeight")));
    }

    [Fact]
    public void An_order_arrives_when_its_preview_says()
    {
        var promised = Preview()[0].GetProperty("fulfillmentPreviewShipments")[0];
        counter.Create("1");

        var line = counter.Read("1").Payload.GetProperty("fulfillmentOrderItems")[0];
        Assert.Equal(Text(promised, "earliestShipDate"), Text(line, "estimatedShipDate"));
        Assert.Equal(Text(promised, "earliestArrivalDate"), Text(line, "estimatedArrivalDate"));
    }

    [Fact]
    public void A_large_line_is_split_over_shipments_as_the_order_would_be()
    {
        var shipments = Preview(body => body["items"]![0]!["quantity"] = 120)[0].GetProperty("fulfillmentPreviewShipments");

        Assert.Equal(
            [50, 50, 20],
            shipments
                .EnumerateArray()
                .Select(shipment => shipment.GetProperty("fulfillmentPreviewItems")[0].GetProperty("quantity").GetInt32())
        );
    }

    [Fact]
    public void A_speed_that_is_not_offered_is_previewed_as_unfulfillable()
    {
        var scheduled = Preview().Single(preview => Speed(preview) == "ScheduledDelivery");

        Assert.False(scheduled.GetProperty("isFulfillable").GetBoolean());
        Assert.Equal("DeliverySLAUnavailable", scheduled.GetProperty("orderUnfulfillableReasons")[0].GetString());
        Assert.False(scheduled.TryGetProperty("estimatedFees", out _));
        Assert.Empty(scheduled.GetProperty("fulfillmentPreviewShipments").EnumerateArray());
    }

    [Fact]
    public void An_address_that_would_fail_validation_is_reported()
    {
        var preview = Preview(body => body["address"]!["postalCode"] = "00000")[0];
        Assert.Equal("InvalidDestinationAddress", preview.GetProperty("orderUnfulfillableReasons")[0].GetString());
    }

    [Fact]
    public void Missing_stock_is_reported_by_line()
    {
        var preview = Preview(body => body["items"] = new JsonArray(
            Orders.Item("1", "MUG-ENAMEL-GREEN", 1), Orders.Item("2", Orders.Sku, 1)))[0];

        Assert.False(preview.GetProperty("isFulfillable").GetBoolean());
        var line = preview.GetProperty("unfulfillablePreviewItems").EnumerateArray().Single();
        Assert.Equal(
            ("1", "InventoryUnavailable"),
            (Text(line, "sellerFulfillmentOrderItemId"), line.GetProperty("itemUnfulfillableReasons")[0].GetString())
        );
        Assert.Equal("FBAPerUnitFulfillmentFee 3.00", Fees(preview).Select(fee => $"{fee.Name} {fee.Value}").First());
    }

    [Fact]
    public void Lines_that_draw_on_the_same_units_share_them()
    {
        var preview = Preview(body => body["items"] = new JsonArray(
            Orders.Item("1", "LAST-ONE", 1), Orders.Item("2", "LAST-ONE", 1)))[0];

        Assert.Equal("2", Text(preview.GetProperty("unfulfillablePreviewItems").EnumerateArray().Single(), "sellerFulfillmentOrderItemId"));
    }

    [Fact]
    public void Goods_on_their_way_count_in_a_preview_and_not_in_an_order()
    {
        Assert.True(Preview(body => body["items"]![0]!["sellerSku"] = "NOTEBOOK-A4-PLAIN")[0].GetProperty("isFulfillable").GetBoolean());
        Assert.Equal(400, counter.Create("1", order => order["items"]![0]!["sellerSku"] = "NOTEBOOK-A4-PLAIN").Status);
    }

    [Fact]
    public void A_preview_keeps_nothing()
    {
        Preview(body => body["items"]![0]!["sellerSku"] = "LAST-ONE");
        Assert.Equal(200, counter.Create("1", order => order["items"]![0]!["sellerSku"] = "LAST-ONE").Status);
        Assert.False(Preview(body => body["items"]![0]!["sellerSku"] = "LAST-ONE")[0].GetProperty("isFulfillable").GetBoolean());
    }

    [Fact]
    public void A_feature_that_cannot_be_had_leaves_no_way_to_deliver()
    {
        var preview = Preview(body => body["featureConstraints"] = new JsonArray(new JsonObject
        {
            ["featureName"] = "OVERBOX",
            ["featureFulfillmentPolicy"] = "Required",
        }))[0];

        var line = preview.GetProperty("unfulfillablePreviewItems").EnumerateArray().Single();
        Assert.Equal("NoDeliveryOption", line.GetProperty("itemUnfulfillableReasons")[0].GetString());
        Assert.Equal("OVERBOX", Text(preview.GetProperty("featureConstraints")[0], "featureName"));
    }

    [Fact]
    public void India_tells_no_fees()
    {
        using var india = Counter.At(Orders.India);
        var preview = Preview(india, body =>
        {
            body["marketplaceId"] = Orders.India;
            body["address"]!["countryCode"] = "IN";
            body["items"]![0]!["sellerSku"] = "SPICE-MASALA-100G";
            body["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("INR", "90");
        })[0];

        Assert.True(preview.GetProperty("isFulfillable").GetBoolean());
        Assert.False(preview.TryGetProperty("estimatedFees", out _));
        Assert.Equal("0.11 KILOGRAMS", Weight(preview.GetProperty("estimatedShippingWeight")));
    }

    [Fact]
    public void Japan_previews_cash_and_windows_when_asked()
    {
        var previews = InJapan(body =>
        {
            body["includeCODFulfillmentPreview"] = true;
            body["includeDeliveryWindows"] = true;
        });

        Assert.Equal(8, previews.Count);
        var scheduled = previews.Where(preview => Speed(preview) == "ScheduledDelivery").ToList();
        Assert.Equal([false, true], scheduled.Select(preview => preview.GetProperty("isCODCapable").GetBoolean()));
        Assert.Equal(
            [
                ("FBAPerUnitFulfillmentFee", "300"),
                ("FBAPerOrderFulfillmentFee", "100"),
                ("FBATransportationFee", "500"),
                ("FBAFulfillmentCODFee", "400"),
            ],
            Fees(scheduled[1])
        );
        var info = scheduled[0].GetProperty("scheduledDeliveryInfo");
        Assert.Equal("Asia/Tokyo", Text(info, "deliveryTimeZone"));
        Assert.Equal(28, info.GetProperty("deliveryWindows").GetArrayLength());
        Assert.Equal("2024-06-02T03:00:00Z", Text(info.GetProperty("deliveryWindows")[0], "startDate"));
        Assert.Equal("2024-06-08T11:00:00Z", Text(info.GetProperty("deliveryWindows")[27], "endDate"));
        Assert.All(previews.Where(preview => Speed(preview) != "ScheduledDelivery"), preview =>
            Assert.False(preview.TryGetProperty("scheduledDeliveryInfo", out _))
        );
    }

    [Fact]
    public void Cash_and_windows_are_not_previewed_elsewhere()
    {
        var previews = Preview(body =>
        {
            body["includeCODFulfillmentPreview"] = true;
            body["includeDeliveryWindows"] = true;
        });

        Assert.Equal(4, previews.Count);
        Assert.All(previews, preview => Assert.False(preview.TryGetProperty("scheduledDeliveryInfo", out _)));
    }

    [Fact]
    public void An_order_may_name_a_window_a_preview_offered_for_a_day()
    {
        Assert.Equal(400, Schedule("1", "2024-06-05T05:00:00Z", "2024-06-05T07:00:00Z").Status);

        InJapan(body => body["includeDeliveryWindows"] = true);
        Assert.Equal("{}", Schedule("1", "2024-06-05T05:00:00Z", "2024-06-05T07:00:00Z").Text);
        Assert.Equal(400, Schedule("2", "2024-06-05T05:00:00Z", "2024-06-05T08:00:00Z").Status);

        japan.Service.StepClock(TimeSpan.FromHours(24));
        Assert.Equal("{}", Schedule("2", "2024-06-05T05:00:00Z", "2024-06-05T07:00:00Z").Text);

        japan.Service.StepClock(TimeSpan.FromSeconds(1));
        Assert.Equal(400, Schedule("3", "2024-06-05T05:00:00Z", "2024-06-05T07:00:00Z").Status);
    }

    [Fact]
    public void Windows_are_remembered_for_every_process_on_the_store()
    {
        using var folder = new StoreFolder();
        using var one = new Counter(
            options => (options.Path, options.HomeMarketplaceId) = (folder.Path, Orders.Japan),
            FakeTimeProvider.AtSaturdayNoon
        );
        using var other = new Counter(options => (options.Path, options.HomeMarketplaceId) = (folder.Path, Orders.Japan), one.Clock);
        var preview = Orders.Preview();
        preview["marketplaceId"] = Orders.Japan;
        preview["address"] = Orders.JapaneseAddress();
        preview["items"]![0]!["sellerSku"] = "Sample_SKU_1";
        preview["includeDeliveryWindows"] = true;
        one.Post("/fulfillmentOrders/preview", preview);

        Assert.Equal("{}", Schedule(other, "1", "2024-06-05T05:00:00Z", "2024-06-05T07:00:00Z").Text);
    }

    private TestResponse Schedule(string id, string start, string end) => Schedule(japan, id, start, end);

    private static TestResponse Schedule(Counter counter, string id, string start, string end) => counter.Create(id, order =>
    {
        order.InJapan()["shippingSpeedCategory"] = "ScheduledDelivery";
        order["deliveryWindow"] = new JsonObject { ["startDate"] = start, ["endDate"] = end };
    });

    private List<JsonElement> Preview(Action<JsonObject>? change = null) => Preview(counter, change);

    private static List<JsonElement> Preview(Counter place, Action<JsonObject>? change = null)
    {
        var body = Orders.Preview();
        change?.Invoke(body);
        var response = place.Post("/fulfillmentOrders/preview", body);
        Assert.True(response.Status == 200, response.Text);
        return [.. response.Payload.GetProperty("fulfillmentPreviews").EnumerateArray()];
    }

    private List<JsonElement> InJapan(Action<JsonObject> change) => Preview(japan, body =>
    {
        body["marketplaceId"] = Orders.Japan;
        body["address"] = Orders.JapaneseAddress();
        body["items"]![0]!["sellerSku"] = "Sample_SKU_1";
        change(body);
    });

    private static string? Speed(JsonElement preview) => Text(preview, "shippingSpeedCategory");

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static string Weight(JsonElement weight) => $"{Text(weight, "value")} {Text(weight, "unit")}";

    private static IEnumerable<(string? Name, string? Value)> Fees(JsonElement preview) => preview
        .GetProperty("estimatedFees").EnumerateArray().Select(fee => (Text(fee, "name"), Text(fee.GetProperty("amount"), "value")));
}
