using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.V20260704;

/// <summary>Both versions over one order book, and over one for each.</summary>
public sealed class TwoVersionsTests
{
    [Fact]
    public void An_order_of_the_earlier_version_is_seen_by_the_later_one()
    {
        using var counter = new Counter();
        counter.Create("1", order =>
        {
            order["fulfillmentAction"] = "Hold";
            order["fulfillmentPolicy"] = "FillAllAvailable";
            order["shippingSpeedCategory"] = "Expedited";
            order["destinationAddress"]!["phone"] = "1";
            order["deliveryPreferences"] = JsonNode.Parse(
                """{"deliveryInstructions":"Ring","dropOffLocation":{"type":"GARAGE","attributes":{"a":"b"}}}""");
            order["featureConstraints"] = JsonNode.Parse(
                """[{"featureName":"BLANK_BOX","featureFulfillmentPolicy":"Required"}]""");
            order["items"]![0]!["giftMessage"] = "Enjoy";
            order["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("USD", "2.50");
            order["paymentInformation"] = JsonNode.Parse(
                """[{"paymentTransactionId":"P","paymentMode":"Card","paymentDate":"2024-01-01T00:00:00Z"}]""");
        });

        var order = counter.Order("1");
        var configuration = order.GetProperty("fulfillmentConfiguration");
        Assert.Equal(("HOLD", "FILL_ALL_AVAILABLE", "EXPEDITED"), (
            configuration.Text("action"),
            configuration.Text("policy"),
            configuration.GetProperty("serviceLevel").GetProperty("serviceTiers")[0].GetString()));
        var packaging = configuration.GetProperty("services").GetProperty("packaging");
        Assert.Equal("UNBRANDED", packaging.Text("packagingOption"));
        Assert.Equal(
            """{"orderId":"1","orderTime":"2024-01-01T00:00:00Z","orderText":"Thank you."}""",
            packaging.GetProperty("packingSlip").GetProperty("templateAttributes").GetRawText());
        var destination = order.GetProperty("destination");
        Assert.Equal(("1", "Ring", "GARAGE", "b"), (
            destination.Text("deliveryAddress", "phone"),
            destination.Text("deliveryNotes"),
            destination.Text("dropOffLocation", "type"),
            destination.Text("dropOffLocation", "attributes", "a")));
        var line = order.GetProperty("lineItems")[0];
        Assert.Equal("2.50", line.Text("product", "perUnitDeclaredValue", "amount"));
        Assert.Equal(
            "Enjoy", line.Text("fulfillmentConfiguration", "services", "packaging", "packingSlip", "templateAttributes", "giftMessage"));
        Assert.Equal("P", order.GetProperty("paymentInformation").GetProperty("payments")[0].Text("paymentId"));
    }

    [Fact]
    public void An_order_of_the_later_version_is_seen_by_the_earlier_one()
    {
        using var counter = new Counter();
        counter.Place("BARE");
        counter.Place("FULL", order =>
        {
            order["channel"] = "SHOPIFY";
            order["destination"]!["deliveryAddress"]!["email"] = "a@example.org";
            order.Configured(
                """
                {"serviceLevel":{"serviceTiers":["EXPEDITED"]},"action":"HOLD","policy":"FILL_ALL","services":{"packaging":{
                "overbox":"NOT_REQUIRED","packingSlip":{"templateAttributes":{"orderId":"S-1","orderTime":"2026-07-01T10:00:00+02:00",
                "orderText":"Hello."}}}}}
                """);
        });

        var bare = counter.Read("BARE").Payload.GetProperty("fulfillmentOrder");
        Assert.Equal(("BARE", "", "Standard", "NEW"), (
            bare.Text("displayableOrderId"),
            bare.Text("displayableOrderComment"),
            bare.Text("shippingSpeedCategory"),
            bare.Text("fulfillmentOrderStatus")));
        var full = counter.Read("FULL").Payload.GetProperty("fulfillmentOrder");
        Assert.Equal(("S-1", "2026-07-01T08:00:00Z", "Hello.", "Expedited", "Hold", "FillAll"), (
            full.Text("displayableOrderId"),
            full.Text("displayableOrderDate"),
            full.Text("displayableOrderComment"),
            full.Text("shippingSpeedCategory"),
            full.Text("fulfillmentAction"),
            full.Text("fulfillmentPolicy")));
        Assert.Equal("OVERBOX", full.GetProperty("featureConstraints")[0].Text("featureName"));
        Assert.False(full.GetProperty("destinationAddress").TryGetProperty("email", out _));
        Assert.Contains("already exists", counter.Create("FULL").Error.Message, StringComparison.Ordinal);

        counter.Put("/fulfillmentOrders/FULL", new JsonObject { ["displayableOrderComment"] = "Changed." });
        var slip = counter.Order("FULL").GetProperty("fulfillmentConfiguration").GetProperty("services").GetProperty("packaging")
            .GetProperty("packingSlip").GetProperty("templateAttributes");
        Assert.Equal(
            ("S-1", "2026-07-01T10:00:00+02:00", "Changed."), (slip.Text("orderId"), slip.Text("orderTime"), slip.Text("orderText")));
        Assert.Equal("a@example.org", counter.Order("FULL").Text("destination", "deliveryAddress", "email"));
        Assert.Equal("SHOPIFY", counter.Order("FULL").Text("channel"));
    }

    [Fact]
    public void Either_version_works_on_an_order_of_the_other()
    {
        using var counter = new Counter();
        counter.Place("1");
        counter.Create("2");
        counter.Put("/fulfillmentOrders/1/cancel");
        counter.Put(LaterOrders.Path("2", "/cancel"));
        Assert.Equal("CANCELLED", counter.Order("1").Text("status"));
        Assert.Equal("CANCELLED", counter.Read("2").Payload.GetProperty("fulfillmentOrder").Text("fulfillmentOrderStatus"));
    }

    [Fact]
    public void What_a_sandbox_sets_about_a_package_is_seen_by_the_earlier_version()
    {
        using var counter = new Counter(options => options.Sandbox = true);
        counter.Place("1");
        counter.Put(LaterOrders.Path("1", "/status"), new JsonObject { ["status"] = "COMPLETE" });
        counter.Put(
            LaterOrders.Path("1", "/packages/" + counter.Package("1").Text("packageId")),
            JsonNode.Parse(
                """
                {"status":"DELIVERED","deliveryTime":"2030-01-01T00:00:00Z","tracking":{"carrier":{"carrierCode":"FEDEX",
                "trackingNumber":"77"},"dropOffLocation":{"type":"GARAGE"},"proofOfDelivery":{"receivedBy":"B."}}}
                """));

        var package = counter.Read("1").Payload.GetProperty("fulfillmentShipments")[0].GetProperty("fulfillmentShipmentPackage")[0];
        Assert.Equal(("FEDEX", "77", "2030-01-01T00:00:00Z", "GARAGE"), (
            package.Text("carrierCode"),
            package.Text("trackingNumber"),
            package.Text("estimatedArrivalDate"),
            package.Text("deliveryInformation", "dropOffLocation", "type")));
        var tracking = counter.Get("/tracking?packageNumber=" + package.GetProperty("packageNumber").GetInt32()).Payload;
        Assert.Equal(("DELIVERED", "B.", "GARAGE"), (
            tracking.Text("currentStatus"), tracking.Text("signedForBy"), tracking.Text("additionalLocationInfo")));
    }

    [Fact]
    public void Apart_neither_version_sees_the_orders_of_the_other_and_both_use_an_id()
    {
        using var folder = new StoreFolder();
        using (var counter = Apart(folder.Path))
        {
            counter.Create("SAME", order => order["items"]![0]!["quantity"] = 2);
            counter.Create("EARLIER");
            Assert.Equal(200, counter.Place("SAME").Status);
            counter.Place("LATER");
        }

        // The store keeps the choice.
        using var again = new Counter(options => options.Path = folder.Path);
        Assert.Equal((404, 400), (again.Get(LaterOrders.Path("EARLIER")).Status, again.Read("LATER").Status));
        Assert.Equal(
            ["LATER", "SAME"],
            again.Get(LaterOrders.List).Json.GetProperty("orders").EnumerateArray().Select(order => order.Text("orderId")));
        again.Put(LaterOrders.Path("SAME", "/cancel"));
        again.Service.StepClock(TimeSpan.FromDays(2));
        Assert.Equal("CANCELLED", again.Order("SAME").Text("status"));
        Assert.Equal("COMPLETE", again.Read("SAME").Payload.GetProperty("fulfillmentOrder").Text("fulfillmentOrderStatus"));
        Assert.Equal(
            [("SAME", 2), ("EARLIER", 1), ("SAME", 1), ("LATER", 1)],
            again.Service.ReadCommittedState().Orders.Select(order => (order.SellerFulfillmentOrderId, order.Lines[0].Quantity)));
        var shipment = again.Order("LATER").GetProperty("shipments")[0];
        Assert.Equal("SHIPPED", shipment.Text("status"));
    }

    [Fact]
    public void A_shared_book_cannot_be_split_later()
    {
        using var folder = new StoreFolder();
        new Counter(options => options.Path = folder.Path).Dispose();

        var failure = Assert.Throws<EmbeddedStoreException>(() => Apart(folder.Path));

        Assert.Equal(
            $"The embedded store '{folder.Path}' was created with one order book for all versions of the API.", failure.Message);
    }

    [Fact]
    public void Faults_strike_the_operations_of_the_version_by_order()
    {
        using var counter = new Counter();
        counter.Service.AddFault(new Faults.McfFaultRule
        {
            Kind = Faults.FaultKind.DropAfterCommit,
            Operation = "createOrder",
            SellerFulfillmentOrderId = "2",
        });
        counter.Service.AddFault(new Faults.McfFaultRule
        {
            Kind = Faults.FaultKind.Respond,
            Operation = "getOrder",
            SellerFulfillmentOrderId = "1",
            Status = 404,
            Body = """{"errors":[{"code":"NotFound","message":"{orderId}"}]}""",
        });
        Assert.False(counter.Place("1").Response.IsDropped);
        Assert.True(counter.Place("2").Response.IsDropped);
        Assert.Equal("1", counter.Get(LaterOrders.Path("1")).Error.Message);
        Assert.Equal(2, counter.Service.ReadCommittedState().Orders.Count);
        Assert.Equal(2, counter.Service.ReadCommittedState().Requests["createOrder"]);
    }

    private static Counter Apart(string path) => new(options =>
    {
        options.Path = path;
        options.Rules = new ServiceRules { SeparateVersions = true };
    });
}
