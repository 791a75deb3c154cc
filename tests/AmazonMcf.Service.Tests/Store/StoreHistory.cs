using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Store;

/// <summary>
/// What a seller did on a store: orders of every kind, sent to the API. The checked-in store of 0.1.0 was filled by it, and a new store
/// that is filled by it holds the same.
/// </summary>
internal static class StoreHistory
{
    public const int FirstPackage = 212794779;

    private static readonly DateTimeOffset Start = new(2024, 6, 3, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] Ids =
    [
        "OPEN-1",
        "HELD-1",
        "HELD-2",
        "SHIPPED-1",
        "SHIPPED-2",
        "CANCELLED-1",
        "RETURNED-1",
        "PARTIAL-1",
        "WAITING-1",
        "INVALID-1",
        "KILLED-1",
        "PICKED-1",
        "LATE-1",
        "JAPAN-1",
    ];

    /// <summary>Opens a store whose time passes by stepping only.</summary>
    public static Counter Open(string? path, string home = SellerFixture.Us) =>
        new(
            options =>
                (options.Path, options.StartTime, options.HomeMarketplaceId) = (
                    path,
                    path is not null && File.Exists(path) ? null : Start,
                    home
                ),
            new FakeTimeProvider(Start)
        );

    /// <summary>The first part: it ends with orders that are open, held, picked, shipped, cancelled and returned.</summary>
    public static void Fill(string path)
    {
        using (var japan = Open(path, SellerFixture.Japan))
        {
            OrderInJapan(japan);
        }

        using var counter = Open(path);
        OrderInTheUnitedStates(counter);
    }

    private static void OrderInJapan(Counter counter)
    {
        var preview = Orders.Preview();
        preview["marketplaceId"] = Orders.Japan;
        preview["address"] = Orders.JapaneseAddress();
        preview["items"] = new JsonArray(Orders.Item("1", "Sample_SKU_1", 1));
        preview["includeDeliveryWindows"] = true;
        counter.Post("/fulfillmentOrders/preview", preview);
        counter.Create("JAPAN-1", order =>
        {
            order.InJapan();
            order["shippingSpeedCategory"] = "ScheduledDelivery";
            order["deliveryWindow"] = new JsonObject
            {
                ["startDate"] = "2024-06-05T05:00:00Z",
                ["endDate"] = "2024-06-05T07:00:00Z",
                ["slot"] = 2,
            };
            order["codSettings"] = new JsonObject
            {
                ["isCodRequired"] = true,
                ["codCharge"] = Orders.Money("JPY", "300"),
                ["kind"] = "cash",
            };
            order["items"]![0]!["perUnitPrice"] = Orders.Money("JPY", "1200");
        });
    }

    private static void OrderInTheUnitedStates(Counter counter)
    {
        counter.Service.SetStock("US", "NEW SKU/1", 4);
        counter.Create("SHIPPED-1", Rich);
        counter.Create(
            "SHIPPED-2",
            order => order["items"] = new JsonArray(Orders.Item("a", SellerFixture.Mug, 25), Orders.Item("b", SellerFixture.Tea, 3))
        );
        counter.Create("RETURNED-1", order =>
            order["items"] = new JsonArray(Orders.Item("1", SellerFixture.Candle, 2), Orders.Item("2", SellerFixture.Tea, 1))
        );
        counter.Create("PARTIAL-1", order =>
            Policy(order, "FillAllAvailable", Orders.Item("1", "NEW SKU/1", 6), Orders.Item("2", SellerFixture.Mug, 1))
        );
        counter.Create("INVALID-1", order => order["destinationAddress"]!["postalCode"] = "00000");
        counter.Create("CANCELLED-1");
        counter.Service.StepClock(TimeSpan.FromMinutes(5));
        counter.Put("/fulfillmentOrders/CANCELLED-1/cancel");
        counter.Service.StepClock(TimeSpan.FromDays(9));
        Return(counter, "RETURNED-1", ("r1", "1", "CR-DEFECTIVE"), ("r2", "2", "CR-UNWANTED_ITEM"), ("r2", "9", "CR-UNWANTED_ITEM"));
        counter.Service.StepClock(TimeSpan.FromDays(6));
        Return(counter, "RETURNED-1", ("r3", "1", "CR-UNWANTED_ITEM"));
        counter.Create("KILLED-1", order => order["items"] = new JsonArray(Orders.Item("1", SellerFixture.Lamp, 40)));
        counter.Create("WAITING-1", order => Policy(order, "FillAll", Orders.Item("1", SellerFixture.LastOne, 2)));
        counter.Create(
            "PICKED-1",
            order => order["items"] = new JsonArray(Orders.Item("1", SellerFixture.Mug, 2), Orders.Item("2", SellerFixture.Lamp, 1))
        );
        counter.Service.StepClock(TimeSpan.FromHours(2));
        counter.Service.SetStock("US", SellerFixture.Lamp, 3);
        counter.Create("HELD-1", order => order["fulfillmentAction"] = "Hold");
        counter.Create("HELD-2", order => order["fulfillmentAction"] = "Hold");
        counter.Put("/fulfillmentOrders/HELD-2", new JsonObject
        {
            ["displayableOrderComment"] = "Changed.",
            ["items"] = new JsonArray(new JsonObject
            {
                ["sellerFulfillmentOrderItemId"] = "1",
                ["quantity"] = 1,
                ["giftMessage"] = "For you",
                ["orderItemDisposition"] = "Unsellable",
                ["perUnitPrice"] = Orders.Money("USD", "1.50"),
            }),
        });
        counter.Create("OPEN-1", Rich);
        counter.Service.StepClock(TimeSpan.FromMinutes(1));
    }

    /// <summary>The second part: everything goes on, and comes to its end.</summary>
    public static void GoOn(Counter counter)
    {
        counter.Put("/fulfillmentOrders/HELD-1", new JsonObject { ["fulfillmentAction"] = "Ship" });
        counter.Service.SetStock("US", SellerFixture.LastOne, 2);
        counter.Create("LATE-1", order =>
            order["items"] = new JsonArray(Orders.Item("1", SellerFixture.Tea, 2), Orders.Item("2", SellerFixture.MugOldListing, 3))
        );
        counter.Create("SHIPPED-1");
        counter.Put("/fulfillmentOrders/OPEN-1/cancel");
        Return(counter, "SHIPPED-2", ("s1", "b", "CR-DEFECTIVE"));
        counter.Service.StepClock(TimeSpan.FromDays(20));
    }

    /// <summary>Everything there is to read, as it is answered: status and body by request, and the books of the store.</summary>
    public static SortedDictionary<string, string> Read(Counter counter)
    {
        var responses = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in Ids)
        {
            Ask("/fulfillmentOrders/" + id);
        }

        Ask("/returnReasonCodes?sellerSku=MUG-ENAMEL-BLUE&sellerFulfillmentOrderId=HELD-1");

        for (var package = FirstPackage; package < FirstPackage + 20; package++)
        {
            Ask("/tracking?packageNumber=" + package.ToString(CultureInfo.InvariantCulture));
        }

        Ask("/fulfillmentOrders?queryStartDate=2024-06-01T00:00:00Z");
        Ask("/fulfillmentOrders");
        Ask($"/features/inventory/BLANK_BOX?marketplaceId={SellerFixture.Us}&queryStartDate=2024-06-03T08:01:00Z");
        responses["stock"] = JsonSerializer.Serialize(counter.Service.GetStock("US"));
        responses["orders"] = JsonSerializer.Serialize(counter.Service.ReadCommittedState().Orders);
        responses["now"] = JsonSerializer.Serialize(counter.Service.Now);
        return responses;

        void Ask(string path)
        {
            var response = counter.Get(path);
            responses["GET " + path] = response.Status.ToString(CultureInfo.InvariantCulture) + " " + response.Text;
        }
    }

    private static void Return(Counter counter, string id, params (string Id, string Line, string Reason)[] items)
    {
        var shipments = counter.Read(id).Payload.GetProperty("fulfillmentShipments").EnumerateArray().ToList();
        counter.Put(
            $"/fulfillmentOrders/{id}/return",
            new JsonObject
            {
                ["items"] = new JsonArray([
                    .. items.Select(item => new JsonObject
                    {
                        ["sellerReturnItemId"] = item.Id,
                        ["sellerFulfillmentOrderItemId"] = item.Line,
                        ["amazonShipmentId"] = shipments.Find(shipment =>
                            shipment
                                .GetProperty("fulfillmentShipmentItem")
                                .EnumerateArray()
                                .Any(part => part.GetProperty("sellerFulfillmentOrderItemId").GetString() == item.Line)
                        )
                            is { ValueKind: JsonValueKind.Object } found
                            ? found.GetProperty("amazonShipmentId").GetString()
                            : "none",
                        ["returnReasonCode"] = item.Reason,
                        ["returnComment"] = "Comment on " + item.Id,
                    }),
                ]),
            }
        );
    }

    private static void Policy(JsonObject order, string policy, params JsonObject[] items)
    {
        order["fulfillmentPolicy"] = policy;
        order["items"] = new JsonArray([.. items]);
    }

    // Every member an order can have in the United States, and some that the service does not know.
    private static void Rich(JsonObject order)
    {
        order["displayableOrderId"] = " Web 4711 ";
        order["displayableOrderDate"] = "2024-05-31T22:15:30.1234567+02:00";
        order["shippingSpeedCategory"] = "Expedited";
        order["notificationEmails"] = new JsonArray("a.reader@example.com", "b@example.com");
        order["featureConstraints"] = new JsonArray(
            new JsonObject { ["featureName"] = "SIGNATURE_CONFIRMATION", ["featureFulfillmentPolicy"] = "Required", ["since"] = 2024 },
            new JsonObject { ["featureName"] = "BLANK_BOX", ["featureFulfillmentPolicy"] = "NotRequired" });
        order["deliveryPreferences"] = new JsonObject
        {
            ["deliveryInstructions"] = "Ring twice.",
            ["dropOffLocation"] = new JsonObject
            {
                ["type"] = "FALLBACK_NEIGHBOR_DELIVERY",
                ["attributes"] = new JsonObject { ["neighborName"] = "B. Neighbor", ["houseNumber"] = "3" },
            },
        };
        order["paymentInformation"] = new JsonArray(
            new JsonObject
            {
                ["paymentTransactionId"] = "T-1",
                ["paymentMode"] = "Invoice",
                ["paymentDate"] = "2024-05-30",
                ["bank"] = null,
            }
        );
        var address = order["destinationAddress"]!.AsObject();
        address["addressLine2"] = "Back entrance";
        address["addressLine3"] = "Floor 3";
        address["districtOrCounty"] = "Oakland";
        address["phone"] = "555-0100";
        address["isLift"] = true;
        address["geo"] = new JsonObject { ["north"] = 42.5, ["tags"] = new JsonArray("x", "Ü") };
        var item = Orders.Item("line 1", SellerFixture.Mug, 2);
        item["giftMessage"] = "Alles Gute \u00FC \u2603";
        item["displayableComment"] = "Blue";
        item["perUnitPrice"] = Orders.Money("USD", "12.50");
        item["perUnitTax"] = Orders.Money("USD", "1.0");
        item["perUnitDeclaredValue"] = new JsonObject { ["currencyCode"] = "USD", ["value"] = 9, ["source"] = "invoice" };
        order["items"] = new JsonArray(item, Orders.Item("line 2", SellerFixture.Tea, 11));
    }
}
