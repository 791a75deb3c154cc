using System.Text.Json.Nodes;

namespace AmazonMcf.Service.Http;

/// <summary>Row E26 of the catalog of failures: values that are too long, in no list, out of range or out of place.</summary>
public sealed class InvalidValueTests : IDisposable
{
    private const string Germany = "A1PA6795UKMFR9";

    private readonly Counter counter = new();

    public static TheoryData<string, Action<JsonObject>, string, string> Orders_refused =>
        new()
        {
            {
                "order id too long",
                order => order["sellerFulfillmentOrderId"] = new string('x', 41),
                new string('x', 41),
                "SellerFulfillmentOrderId"
            },
            { "order id empty", order => order["sellerFulfillmentOrderId"] = "", "", "SellerFulfillmentOrderId" },
            {
                "printed id too long",
                order => order["displayableOrderId"] = new string('x', 41),
                new string('x', 41),
                "DisplayableOrderId"
            },
            { "printed id with two blanks", order => order["displayableOrderId"] = "a  b", "a  b", "DisplayableOrderId" },
            { "printed id beyond Latin 1", order => order["displayableOrderId"] = "№ 1", "№ 1", "DisplayableOrderId" },
            {
                "text too long",
                order => order["displayableOrderComment"] = new string('x', 751),
                new string('x', 751),
                "DisplayableOrderComment"
            },
            { "date that is none", order => order["displayableOrderDate"] = "soon", "soon", "DisplayableOrderDate" },
            { "speed", order => order["shippingSpeedCategory"] = "Teleport", "Teleport", "ShippingSpeedCategory" },
            { "action", order => order["fulfillmentAction"] = "Wait", "Wait", "FulfillmentAction" },
            { "policy", order => order["fulfillmentPolicy"] = "FillSome", "FillSome", "FulfillmentPolicy" },
            {
                "mail too long",
                order => order["notificationEmails"] = new JsonArray(new string('x', 65)),
                new string('x', 65),
                "NotificationEmails"
            },
            { "country of origin", order => order["shipFromCountryCode"] = "UK", "UK", "ShipFromCountryCode" },
            { "country", order => order["destinationAddress"]!["countryCode"] = "UK", "UK", "CountryCode" },
            { "marketplace", order => order["marketplaceId"] = "US", "US", "MarketplaceId" },
            { "quantity zero", order => order["items"]![0]!["quantity"] = 0, "0", "Quantity" },
            { "quantity as text", order => order["items"]![0]!["quantity"] = "two", "two", "Quantity" },
            { "quantity too large", order => order["items"]![0]!["quantity"] = 251, "251", "Quantity" },
            { "sku too long", order => order["items"]![0]!["sellerSku"] = new string('x', 51), new string('x', 51), "SellerSku" },
            {
                "line id too long",
                order => order["items"]![0]!["sellerFulfillmentOrderItemId"] = new string('x', 51),
                new string('x', 51),
                "SellerFulfillmentOrderItemId"
            },
            {
                "gift text too long",
                order => order["items"]![0]!["giftMessage"] = new string('x', 513),
                new string('x', 513),
                "GiftMessage"
            },
            {
                "line text too long",
                order => order["items"]![0]!["displayableComment"] = new string('x', 251),
                new string('x', 251),
                "DisplayableComment"
            },
            {
                "line id twice",
                order => order["items"] = new JsonArray(Orders.Item("1", Orders.Sku, 1), Orders.Item("1", Orders.Sku, 1)),
                "1",
                "SellerFulfillmentOrderItemId"
            },
            { "too many lines", order => order["items"] = Lines(101), "101", "Items" },
            {
                "currency",
                order => order["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("dollar", "1"),
                "dollar",
                "PerUnitDeclaredValue.CurrencyCode"
            },
            {
                "negative sum",
                order => order["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("USD", "-1"),
                "-1",
                "PerUnitDeclaredValue.Value"
            },
            { "sum that is none", order => order["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("USD", "1,5"), "1,5", "Value" },
            { "feature policy", order => order["featureConstraints"] = Feature("BLANK_BOX", "Maybe"), "Maybe", "FeatureFulfillmentPolicy" },
            {
                "feature the goods cannot have",
                order => order["featureConstraints"] = Feature("OVERBOX", "Required"),
                "OVERBOX",
                "FeatureConstraints"
            },
            {
                "drop-off place",
                order => order["deliveryPreferences"] = new JsonObject { ["dropOffLocation"] = new JsonObject { ["type"] = "ROOF" } },
                "ROOF",
                "DropOffLocation"
            },
            { "cash outside Japan", order => order["codSettings"] = new JsonObject { ["isCodRequired"] = true }, "true", "CodSettings" },
            {
                "window outside Japan",
                order => order["deliveryWindow"] = Window,
                "2024-01-02T03:00:00Z/2024-01-02T05:00:00Z",
                "DeliveryWindow"
            },
            { "city in Japan", order => order.InJapan()["destinationAddress"]!["city"] = "Shibuya", "Shibuya", "City" },
            { "window no preview offered", order => Schedule(order), "2024-01-02T03:00:00Z/2024-01-02T05:00:00Z", "DeliveryWindow" },
            { "scheduled and held", order => Schedule(order)["fulfillmentAction"] = "Hold", "Hold", "FulfillmentAction" },
        };

    private static JsonObject Window => new() { ["startDate"] = "2024-01-02T03:00:00Z", ["endDate"] = "2024-01-02T05:00:00Z" };

    public void Dispose() => counter.Dispose();

    [Theory]
    [MemberData(nameof(Orders_refused))]
    public void A_new_order_is_refused_for(string what, Action<JsonObject> change, string value, string parameter)
    {
        using var japan = Counter.At(Orders.Japan);
        var order = Orders.New("E26");
        change(order);
        var place = (string?)order["marketplaceId"] == Orders.Japan ? japan : counter;
        var response = place.Post("/fulfillmentOrders", order);

        Assert.Equal(
            (400, "InvalidInput", $"Value {value} for parameter {parameter} is invalid. Reason: InvalidValue.", ""),
            response.Error
        );
        Assert.True(place.Read("E26").Status == 400, what);
    }

    [Theory]
    [InlineData(Orders.Us, Germany)]
    [InlineData(Germany, Orders.Us)]
    [InlineData(Orders.Japan, Germany)]
    [InlineData(Germany, Orders.Japan)]
    public void A_marketplace_of_another_region_does_not_exist_for_orders_and_previews(string home, string elsewhere)
    {
        using var service = Counter.At(home);
        var preview = Orders.Preview();
        preview["marketplaceId"] = elsewhere;

        foreach (
            var response in (TestResponse[])
                [service.Create("FAR", order => order["marketplaceId"] = elsewhere), service.Post("/fulfillmentOrders/preview", preview)]
        )
        {
            Assert.Equal(
                (400, "InvalidInput", $"Value {elsewhere} for parameter MarketplaceId is invalid. Reason: InvalidValue.", ""),
                response.Error
            );
        }

        Assert.Equal(400, service.Read("FAR").Status);
        Assert.Empty(service.Service.ReadCommittedState().Orders);
    }

    [Theory]
    [InlineData("paymentInformation", "PaymentInformation")]
    [InlineData("perUnitDeclaredValue", "PerUnitDeclaredValue")]
    public void India_requires(string missing, string parameter)
    {
        using var india = Counter.At(Orders.India);
        var response = india.Create("IN", order =>
        {
            order["marketplaceId"] = Orders.India;
            order["destinationAddress"]!["countryCode"] = "IN";
            order["items"] = new JsonArray(Orders.Item("1", "SPICE-MASALA-100G", 1));
            order["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("INR", "100");
            order["paymentInformation"] = new JsonArray(new JsonObject
            {
                ["paymentTransactionId"] = "T1",
                ["paymentMode"] = "Card",
                ["paymentDate"] = "2024-01-01T00:00:00Z",
            });
            order.Remove(missing);
            order["items"]![0]!.AsObject().Remove(missing);
        });

        Assert.Equal($"The request must contain the parameter {parameter}.", response.Error.Message);
    }

    [Fact]
    public void Customs_require_declared_values_except_within_the_single_market()
    {
        var abroad = counter.Create("EX", order => order["destinationAddress"]!["countryCode"] = "CH");
        Assert.Equal("The request must contain the parameter PerUnitDeclaredValue.", abroad.Error.Message);

        using var germany = Counter.At(Germany);
        var within = germany.Create("EU", order =>
        {
            order["marketplaceId"] = Germany;
            order["destinationAddress"]!["countryCode"] = "AT";
        });
        Assert.Equal("{}", within.Text);
    }

    [Fact]
    public void Cash_on_delivery_in_Japan_requires_prices()
    {
        using var japan = Counter.At(Orders.Japan);
        var cash = new JsonObject { ["isCodRequired"] = true };
        Assert.Equal(
            "The request must contain the parameter Items.PerUnitPrice.",
            japan.Create("JP", order => order.InJapan()["codSettings"] = cash).Error.Message);
    }

    [Theory]
    [InlineData("""{"fulfillmentAction":"Wait"}""", "Wait", "FulfillmentAction")]
    [InlineData("""{"shippingSpeedCategory":"ScheduledDelivery"}""", "ScheduledDelivery", "ShippingSpeedCategory")]
    [InlineData("""{"items":[{"sellerFulfillmentOrderItemId":"1","quantity":0}]}""", "0", "Quantity")]
    [InlineData("""{"items":[{"sellerFulfillmentOrderItemId":"1","quantity":3}]}""", "3", "Quantity")]
    [InlineData("""{"items":[{"sellerFulfillmentOrderItemId":"9","quantity":1}]}""", "9", "SellerFulfillmentOrderItemId")]
    [InlineData(
        """{"items":[{"sellerFulfillmentOrderItemId":"1","quantity":1,"orderItemDisposition":"Broken"}]}""",
        "Broken",
        "OrderItemDisposition"
    )]
    public void An_update_is_refused_for(string body, string value, string parameter)
    {
        counter.Create("HOLD", order =>
        {
            order["fulfillmentAction"] = "Hold";
            order["items"]![0]!["quantity"] = 2;
        });

        var response = counter.Send("PUT", "/fulfillmentOrders/HOLD", body);

        Assert.Equal($"Value {value} for parameter {parameter} is invalid. Reason: InvalidValue.", response.Error.Message);
        Assert.Equal("Hold", counter.Read("HOLD").Payload.GetProperty("fulfillmentOrder").GetProperty("fulfillmentAction").GetString());
    }

    [Fact]
    public void A_refused_update_changes_nothing()
    {
        counter.Create("HOLD", order => order["fulfillmentAction"] = "Hold");
        var update = new JsonObject
        {
            ["displayableOrderComment"] = "Changed.",
            ["shippingSpeedCategory"] = "Priority",
            ["destinationAddress"] = Orders.Address(),
        };
        update["destinationAddress"]!["countryCode"] = "CU";

        Assert.Equal(400, counter.Put("/fulfillmentOrders/HOLD", update).Status);

        var head = counter.Read("HOLD").Payload.GetProperty("fulfillmentOrder");
        Assert.Equal("Thank you.", head.GetProperty("displayableOrderComment").GetString());
    }

    private static JsonObject Schedule(JsonObject order)
    {
        order.InJapan()["shippingSpeedCategory"] = "ScheduledDelivery";
        order["deliveryWindow"] = Window;
        return order;
    }

    private static JsonArray Feature(string name, string policy) =>
        [new JsonObject { ["featureName"] = name, ["featureFulfillmentPolicy"] = policy }];

    private static JsonArray Lines(int count) =>
        [.. Enumerable.Range(1, count).Select(number => (JsonNode)Orders.Item($"{number}", Orders.Sku, 1))];
}
