using System.Text.Json.Nodes;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Contract;

/// <summary>Every operation, answering well and refusing, against Amazon's description of it.</summary>
public sealed class ResponseContractTests : IDisposable
{
    private readonly Counter counter = new(options =>
    {
        options.Sandbox = true;
        options.StatusSpelling = StatusSpelling.Pascal;
        options.PageSize = 2;
    });

    private readonly Lazy<Auditor> audited;

    public ResponseContractTests() => audited = new(() => new Auditor(counter));

    private Auditor Auditor => audited.Value;

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Good_responses_follow_the_description_in_every_state_of_an_order()
    {
        LiveThroughAnOrder();
        LiveThroughAHold();
        Ask();

        Assert.Equal(Auditor.Operations, Auditor.Seen(200));
        Assert.Empty(Auditor.Findings);
    }

    [Fact]
    public void Rejections_follow_the_description()
    {
        Refuse();
        Assert.Equal(Auditor.Operations, Auditor.Seen(400));

        foreach (var kind in new[] { FaultKind.ThrottleStorm, FaultKind.ExpiredToken })
        {
            counter.Service.ClearFaults();
            counter.Service.AddFault(new McfFaultRule { Kind = kind, Count = null });
            Refuse();
        }

        foreach (var status in new[] { 500, 503 })
        {
            counter.Service.ClearFaults();
            counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.ServerError, Status = status, Count = null });
            Refuse();
        }

        Assert.All([429, 403, 500, 503], status => Assert.Equal(Auditor.Operations, Auditor.Seen(status)));
    }

    [Fact]
    public void Unknown_orders_may_be_answered_404()
    {
        using var strict = new Counter(options => options.NotFoundStatus = 404);
        var auditor = new Auditor(strict);
        auditor.Get("/fulfillmentOrders/X");
        auditor.Put("/fulfillmentOrders/X/cancel");
        Assert.Equal(["cancelFulfillmentOrder", "getFulfillmentOrder"], auditor.Seen(404));
    }

    [Fact]
    public void Statuses_in_the_spelling_of_the_field_are_the_only_values_the_description_does_not_list()
    {
        using var field = new Counter();
        var auditor = new Auditor(field);
        auditor.Post("/fulfillmentOrders", Orders.New("1"));
        auditor.Get("/fulfillmentOrders/1");
        Assert.Equal(["$.payload.fulfillmentOrder.fulfillmentOrderStatus"], auditor.Findings.Select(finding => finding.Path));
    }

    private void LiveThroughAnOrder()
    {
        var order = Orders.New("LIFE");
        order["items"] = new JsonArray(Orders.Item("1", Orders.Sku, 2), Orders.Item("2", "LAMP-DESK-OAK", 1));
        order["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("USD", "2.00");
        order["items"]![0]!["giftMessage"] = "Enjoy.";
        order["notificationEmails"] = new JsonArray("reader@example.org");
        order["featureConstraints"] = new JsonArray(
            new JsonObject { ["featureName"] = "BLANK_BOX", ["featureFulfillmentPolicy"] = "Required" }
        );
        Assert.Equal(200, Auditor.Post("/fulfillmentOrders", order).Status);
        foreach (var step in new[] { 0, 1, 20, 60, 60 * 24, 60 * 24 * 3, 60 * 24 * 6 })
        {
            counter.Service.StepClock(TimeSpan.FromMinutes(step));
            var read = Auditor.Get("/fulfillmentOrders/LIFE").Payload;
            foreach (var package in Packages(read))
            {
                Auditor.Get($"/tracking?packageNumber={package}");
            }
        }

        var shipment = Auditor.Get("/fulfillmentOrders/LIFE").Payload.GetProperty("fulfillmentShipments")[0];
        var result = Auditor.Put(
            "/fulfillmentOrders/LIFE/return",
            new JsonObject
            {
                ["items"] = new JsonArray(
                    Return(
                        "R1",
                        shipment.GetProperty("fulfillmentShipmentItem")[0].GetProperty("sellerFulfillmentOrderItemId").GetString()!,
                        shipment.GetProperty("amazonShipmentId").GetString()!
                    ),
                    Return("R2", "9", "D00000000")
                ),
            }
        );
        Assert.Single(result.Payload.GetProperty("returnItems").EnumerateArray());
        Assert.Single(result.Payload.GetProperty("invalidReturnItems").EnumerateArray());
        counter.Service.StepClock(TimeSpan.FromDays(6));
        Auditor.Get("/fulfillmentOrders/LIFE");
    }

    private void LiveThroughAHold()
    {
        for (var number = 1; number <= 3; number++)
        {
            var order = Orders.New($"HOLD{number}");
            order["fulfillmentAction"] = "Hold";
            Auditor.Post("/fulfillmentOrders", order);
        }

        Auditor.Put("/fulfillmentOrders/HOLD1", new JsonObject { ["displayableOrderComment"] = "Changed." });
        Auditor.Put("/fulfillmentOrders/HOLD2/cancel");
        Auditor.Get("/fulfillmentOrders/HOLD2");
        foreach (var status in new[] { "Processing", "CompletePartialled" })
        {
            Auditor.Put("/fulfillmentOrders/HOLD3/status", new JsonObject { ["fulfillmentOrderStatus"] = status });
            Auditor.Get("/fulfillmentOrders/HOLD3");
        }

        var token = Auditor.Get("/fulfillmentOrders").Payload.GetProperty("nextToken").GetString()!;
        Auditor.Get("/fulfillmentOrders?nextToken=" + token);
    }

    private void Ask()
    {
        Auditor.Post("/fulfillmentOrders/preview", Orders.Preview());
        var japan = Orders.Preview();
        japan["marketplaceId"] = Orders.Japan;
        japan["address"] = Orders.JapaneseAddress();
        japan["items"] = new JsonArray(Orders.Item("1", "Sample_SKU_1", 1), Orders.Item("2", "Sample_SKU_2", 90));
        japan["includeCODFulfillmentPreview"] = true;
        japan["includeDeliveryWindows"] = true;
        using var service = Counter.At(Orders.Japan);
        var auditor = new Auditor(service);
        auditor.Post("/fulfillmentOrders/preview", japan);
        Assert.Empty(auditor.Findings);
        Auditor.Post("/deliveryOffers", Offer());
        Auditor.Get($"/returnReasonCodes?sellerSku={Orders.Sku}&language=de");
        Auditor.Get($"/features?marketplaceId={Orders.Us}");
        Auditor.Get($"/features/inventory/BLANK_BOX?marketplaceId={Orders.Us}");
        Auditor.Get($"/features/inventory/BLANK_BOX/{Orders.Sku}?marketplaceId={Orders.Us}");
        Auditor.Get($"/features/inventory/OVERBOX/{Orders.Sku}?marketplaceId={Orders.Us}");
    }

    private void Refuse()
    {
        Auditor.Post("/fulfillmentOrders/preview", new JsonObject());
        Auditor.Post("/deliveryOffers", new JsonObject());
        Auditor.Get("/fulfillmentOrders?queryStartDate=soon");
        Auditor.Post("/fulfillmentOrders", new JsonObject());
        Auditor.Get("/tracking?packageNumber=1");
        Auditor.Get("/returnReasonCodes");
        Auditor.Put("/fulfillmentOrders/X/return", new JsonObject());
        Auditor.Get("/fulfillmentOrders/X");
        Auditor.Put("/fulfillmentOrders/X", new JsonObject());
        Auditor.Put("/fulfillmentOrders/X/cancel");
        Auditor.Put("/fulfillmentOrders/X/status", new JsonObject());
        Auditor.Get("/features");
        Auditor.Get("/features/inventory/NONE?marketplaceId=" + Orders.Us);
        Auditor.Get("/features/inventory/BLANK_BOX/X");
    }

    private static IEnumerable<int> Packages(System.Text.Json.JsonElement order) =>
        from shipment in order.TryGetProperty("fulfillmentShipments", out var shipments) ? shipments.EnumerateArray().ToList() : []
        where shipment.TryGetProperty("fulfillmentShipmentPackage", out _)
        from package in shipment.GetProperty("fulfillmentShipmentPackage").EnumerateArray()
        select package.GetProperty("packageNumber").GetInt32();

    private static JsonObject Return(string id, string line, string shipment) => new()
    {
        ["sellerReturnItemId"] = id,
        ["sellerFulfillmentOrderItemId"] = line,
        ["amazonShipmentId"] = shipment,
        ["returnReasonCode"] = "CR-DEFECTIVE",
    };

    private static JsonObject Offer() => new()
    {
        ["product"] = new JsonObject { ["productIdentifier"] = new JsonObject { ["merchantSku"] = Orders.Sku } },
        ["terms"] = new JsonObject
        {
            ["origin"] = new JsonObject { ["countryCode"] = "US" },
            ["destination"] = new JsonObject { ["ipAddress"] = "203.0.113.7" },
        },
    };
}
