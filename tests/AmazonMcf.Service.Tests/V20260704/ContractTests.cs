using System.Text.Json.Nodes;
using AmazonMcf.Contract;
using AmazonMcf.Service.Contract;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.V20260704;

/// <summary>Every operation, answering well and refusing, against Amazon's description of it.</summary>
public sealed class ContractTests : IDisposable
{
    private readonly Counter counter = new(options =>
    {
        options.Sandbox = true;
        options.PageSize = 2;
    });

    private readonly Auditor auditor;

    public ContractTests() => auditor = new Auditor(counter, ApiFacts.Outbound20260704);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Good_responses_follow_the_description_in_every_state_of_an_order()
    {
        LiveThroughAnOrder();
        LiveThroughAHold();
        Ask();
        using var slow = new Counter(options => options.AcceptedShare = 1);
        var other = new Auditor(slow, ApiFacts.Outbound20260704);
        other.Post(LaterOrders.List, LaterOrders.New("LATE"));

        Assert.Equal(["createOrder", "getOffers", "getOrder", "getOrderPreview", "listOrders"], auditor.Seen(200));
        Assert.Equal(["cancelOrder", "updateOrder"], auditor.Seen(202));
        Assert.Equal(["createOrder"], other.Seen(202));
        Assert.Equal(["updateOrderStatus", "updatePackage"], auditor.Seen(204));
        Assert.Empty(auditor.Findings);
        Assert.Empty(other.Findings);
    }

    [Fact]
    public void Rejections_follow_the_description()
    {
        Refuse(new JsonObject { ["status"] = "LOST" });
        Assert.Equal(
            ["createOrder", "getOffers", "getOrder", "getOrderPreview", "listOrders", "updateOrder", "updateOrderStatus", "updatePackage"],
            auditor.Seen(400));

        Refuse(new JsonObject { ["status"] = "COMPLETE" });
        Assert.Equal(["cancelOrder", "getOrder", "updateOrder", "updateOrderStatus"], auditor.Seen(404));

        foreach (var kind in new[] { FaultKind.ThrottleStorm, FaultKind.ExpiredToken })
        {
            counter.Service.ClearFaults();
            counter.Service.AddFault(new McfFaultRule { Kind = kind, Count = null });
            Refuse([]);
        }

        foreach (var status in new[] { 500, 503 })
        {
            counter.Service.ClearFaults();
            counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.ServerError, Status = status, Count = null });
            Refuse([]);
        }

        Assert.All([429, 403, 500, 503], status => Assert.Equal(auditor.Operations, auditor.Seen(status)));
    }

    [Fact]
    public void Every_operation_has_the_plan_of_the_description()
    {
        foreach (var operation in ApiFacts.Outbound20260704.Operations)
        {
            using var limited = new Counter(options => options.Unlimited = false);
            var path = operation.Path.Replace("{orderId}", "NONE").Replace("{packageId}", "NONE");
            var responses = Enumerable.Range(0, (int)(operation.Burst ?? 30) + 1)
                .Select(_ => limited.Send(operation.Method, path, operation.Method == "GET" ? null : "{}"))
                .ToList();

            Assert.Equal(operation.IsSandboxOnly ? 403 : 429, responses[^1].Status);
            Assert.Equal(operation.IsSandboxOnly ? 0 : 1, responses.Count(response => response.Status == 429));
            Assert.Equal(operation.Rate?.ToString("0.0", null), responses[0].Header("x-amzn-RateLimit-Limit"));
        }
    }

    private void LiveThroughAnOrder()
    {
        var order = LaterOrders.New("LIFE").Configured(
            """
            {"serviceLevel":{"serviceTiers":["EXPEDITED","STANDARD"]},"action":"SHIP","policy":"FILL_ALL_AVAILABLE","services":{
            "packaging":{"packagingOption":"UNBRANDED","packingSlip":{"templateName":"plain","templateAttributes":{"orderId":"L-1",
            "orderTime":"2026-07-01T10:00:00Z","orderText":"Thank you."}}},"additional":{"any":"thing"}}}
            """);
        order["channel"] = "SHOPIFY";
        order["origin"] = new JsonObject { ["countryCode"] = "US" };
        order["destination"]!["deliveryNotes"] = "Ring twice.";
        order["destination"]!["dropOffLocation"] = JsonNode.Parse("""{"type":"LOCKER","attributes":{"number":7,"code":"x"}}""");
        order["lineItems"] = new JsonArray(LaterOrders.Line("1", Orders.Sku, "12"), LaterOrders.Line("2", "LAMP-DESK-OAK", "1.00"));
        order["lineItems"]![0]!["product"]!["perUnitDeclaredValue"] = LaterOrders.Money("USD", "2.00");
        order["lineItems"]![0]!["fulfillmentConfiguration"] = JsonNode.Parse(
            """
            {"services":{"packaging":{"packingSlip":{"templateAttributes":{"giftMessage":"Enjoy.","lineItemText":"1 of 2"}}},
            "delivery":{"paymentOnDelivery":{"perUnitServicePrice":{"currencyCode":"USD","amount":"14.99"}}}}}
            """);
        order["paymentInformation"] = JsonNode.Parse(
            """{"payments":[{"paymentId":"P-1","paymentMethod":"CARD","paymentTime":"2026-07-01T10:00:00Z"}]}""");
        Assert.Equal(200, auditor.Post(LaterOrders.List, order).Status);
        foreach (var step in new[] { 0, 1, 20, 60, 60 * 24, 60 * 24, 60 * 24 * 6 })
        {
            counter.Service.StepClock(TimeSpan.FromMinutes(step));
            auditor.Get(LaterOrders.Path("LIFE"));
            auditor.Get(LaterOrders.Path("LIFE", "?shipments=EXCLUDE"));
            auditor.Get(LaterOrders.List);
        }

        var package = counter.Package("LIFE").Text("packageId")!;
        Assert.Equal(40, package.Length);
        auditor.Put(
            LaterOrders.Path("LIFE", "/packages/" + package),
            JsonNode.Parse(
                """
                {"status":"DELIVERED","deliveryTime":"2026-07-09T10:00:00Z","tracking":{"carrier":{"carrierCode":"FEDEX",
                "trackingNumber":"1","trackingUrl":"https://example.com/1"},"amazon":{"trackingNumber":"2",
                "trackingUrl":"https://example.com/2"},"dropOffLocation":{"type":"GARAGE"},
                "proofOfDelivery":{"deliveryPhotoUrl":"https://example.com/3","receivedBy":"A. Reader"}}}
                """)!);
        auditor.Get(LaterOrders.Path("LIFE"));
    }

    private void LiveThroughAHold()
    {
        for (var number = 1; number <= 3; number++)
        {
            auditor.Post(LaterOrders.List, LaterOrders.Held($"HOLD{number}"));
        }

        auditor.Put(LaterOrders.Path("HOLD1"), new JsonObject().Configured("""{"action":"SHIP"}"""));
        auditor.Put(LaterOrders.Path("HOLD2", "/cancel"));
        auditor.Get(LaterOrders.Path("HOLD2"));
        foreach (var status in new[] { "PROCESSING", "COMPLETE_PARTIAL" })
        {
            auditor.Put(LaterOrders.Path("HOLD3", "/status"), new JsonObject { ["status"] = status });
            Assert.Equal(status, auditor.Get(LaterOrders.Path("HOLD3")).Json.GetProperty("order").Text("status"));
        }

        var token = auditor.Get(LaterOrders.List).Json.GetProperty("pagination").Text("nextToken")!;
        auditor.Get(LaterOrders.List + "?pageToken=" + Uri.EscapeDataString(token));
    }

    private void Ask()
    {
        auditor.Post(LaterOrders.Previews, LaterOrders.Preview((Orders.Sku, "2"), ("LAMP-DESK-OAK", "900")));
        var configured = LaterOrders.Preview((Orders.Sku, "1")).Configured(
            """{"serviceLevel":{"serviceTiers":["STANDARD","PRIORITY"]},"services":{"packaging":{"packagingOption":"UNBRANDED"}}}""");
        configured["includePaymentOnDelivery"] = true;
        auditor.Post(LaterOrders.Previews, configured);
        auditor.Post(
            LaterOrders.Offers,
            LaterOrders.Offer(Orders.Sku, "NO-SUCH").Configured("""{"serviceLevel":{"serviceTiers":["STANDARD","PRIORITY"]}}"""));
    }

    private void Refuse(JsonObject body)
    {
        auditor.Post(LaterOrders.Previews, new JsonObject());
        auditor.Post(LaterOrders.Offers, new JsonObject());
        auditor.Post(LaterOrders.List, new JsonObject());
        auditor.Get(LaterOrders.List + "?updatedAfter=soon");
        auditor.Get(LaterOrders.Path("X", "?shipments=MAYBE"));
        auditor.Get(LaterOrders.Path("X"));
        auditor.Put(LaterOrders.Path("X"), new JsonObject().Configured("""{"action":"RUN"}"""));
        auditor.Put(LaterOrders.Path("X"), new JsonObject());
        auditor.Put(LaterOrders.Path("X", "/cancel"));
        auditor.Put(LaterOrders.Path("X", "/status"), (JsonObject)body.DeepClone());
        auditor.Put(LaterOrders.Path("X", "/packages/1"), new JsonObject());
    }
}
