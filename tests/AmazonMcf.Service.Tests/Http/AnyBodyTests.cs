using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Service.V20260704;

namespace AmazonMcf.Service.Http;

/// <summary>Whatever the body of a request holds, the service returns a well-formed response.</summary>
public sealed class AnyBodyTests : IDisposable
{
    private const string Mark = "@@";

    private static readonly string[] Values =
    [
        "null", "[null]", "[[null]]", "[]", "{}", "[{}]", """{"":null}""", """[{"a":[null]}]""", "true", "0", "-1", "1e400", "-1e-400",
        "99999999999999999999", "1.5", "\"\"", "\" \"", """ "\u0000" """, """ "\ud800" """, """ "\udc00\ud800" """, """ ["\ud800"] """,
        """{"\ud800":1}""", """ {"a":"\udfff"} """, """ "9999-12-31T23:59:59-14:00" """, """ "0001-01-01T00:00:00+14:00" """,
        "\"" + new string('x', 70_000) + "\"", "\"\U0001F600\"", """ "\ud83d\ude00" """,
    ];

    private readonly Counter counter = new() { Host = "sandbox.sellingpartnerapi-na.amazon.com" };

    public AnyBodyTests() => counter.Create("ORDER", order => order["fulfillmentAction"] = "Hold");

    public static TheoryData<string, string, string> Operations => new()
    {
        { "POST", "/fulfillmentOrders", Full() },
        { "PUT", "/fulfillmentOrders/ORDER", Full() },
        { "POST", "/fulfillmentOrders/preview", Preview() },
        { "PUT", "/fulfillmentOrders/ORDER/return", Return() },
        { "PUT", "/fulfillmentOrders/ORDER/cancel", "{}" },
        { "PUT", "/fulfillmentOrders/ORDER/status", """{"fulfillmentOrderStatus":"Planning"}""" },
        { "POST", "/deliveryOffers", Offers() },
        { "POST", LaterOrders.List, LaterOrder() },
        { "PUT", LaterOrders.Path("ORDER"), """{"fulfillmentConfiguration":{"action":"HOLD"}}""" },
        { "PUT", LaterOrders.Path("ORDER", "/cancel"), "{}" },
        { "PUT", LaterOrders.Path("ORDER", "/status"), """{"status":"PROCESSING"}""" },
        { "PUT", LaterOrders.Path("ORDER", "/packages/PKG-1"), LaterPackage() },
        { "POST", LaterOrders.Previews, LaterPreview() },
        { "POST", LaterOrders.Offers, LaterOffers() },
    };

    public void Dispose() => counter.Dispose();

    [Theory]
    [MemberData(nameof(Operations))]
    public void Any_value_in_any_place_is_answered_in_the_form_of_the_service(string method, string path, string body)
    {
        counter.Service.AddFault(new Faults.McfFaultRule { SellerFulfillmentOrderId = "another", Count = null });
        foreach (var marked in MarkEachPlace(body))
        {
            foreach (var value in Values)
            {
                RespondsInForm(method, path, Encoding.UTF8.GetBytes(marked.Replace($"\"{Mark}\"", value, StringComparison.Ordinal)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Any_bytes_are_answered_in_the_form_of_the_service(string method, string path, string body)
    {
        byte[][] bodies =
        [
            [],
            [0],
            [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'],
            [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
            .. new[]
            {
                "null",
                "1",
                "\"x\"",
                "[",
                "{",
                "{}{}",
                "{\"a\":}",
                new string('[', 5000),
                string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1",
            }.Select(Encoding.UTF8.GetBytes),
            Encoding.Unicode.GetBytes(body),
            Encoding.Latin1.GetBytes(body.Replace("Elm", "Ölm", StringComparison.Ordinal)),
        ];
        foreach (var bytes in bodies)
        {
            RespondsInForm(method, path, bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_body_that_breaks_off_anywhere_is_answered_in_the_form_of_the_service(string method, string path, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        for (var length = 0; length < bytes.Length; length += 3)
        {
            RespondsInForm(method, path, bytes[..length]);
        }
    }

    [Theory]
    [InlineData("featureConstraints", "[null]", "Value  for parameter FeatureConstraints is invalid. Reason: InvalidValue.")]
    [InlineData(
        "notificationEmails",
        """["a@example.com",null]""",
        "Value  for parameter NotificationEmails is invalid. Reason: InvalidValue."
    )]
    [InlineData("displayableOrderComment", "\"\\ud800\"", "Invalid Input")]
    [InlineData("unknownMember", "\"\\udc00\"", "Invalid Input")]
    public void What_cannot_be_read_is_refused_and_nothing_is_placed(string member, string value, string message)
    {
        var order = Orders.New("REFUSED");
        order[member] = Mark;
        var response = counter.Send(
            "POST",
            "/fulfillmentOrders",
            order.ToJsonString().Replace($"\"{Mark}\"", value, StringComparison.Ordinal)
        );

        Assert.Equal((400, "InvalidInput", message), (response.Status, response.Error.Code, response.Error.Message));
        Assert.DoesNotContain(counter.Service.ReadCommittedState().Orders, placed => placed.SellerFulfillmentOrderId == "REFUSED");
    }

    [Fact]
    public void Any_form_is_answered_by_the_token_endpoint()
    {
        foreach (
            var form in new[]
            {
                "",
                "&",
                "=",
                "%",
                "%ud800",
                "grant_type",
                "grant_type=%00",
                "a=%FF&a=%FF",
                "grant_type=refresh_token&refresh_token=%ED%A0%80",
                "\ud800",
            }
        )
        {
            var response = counter.Form(form);
            Assert.Equal(400, response.Status);
            Assert.NotEmpty(response.Json.GetProperty("error").GetString()!);
        }
    }

    private void RespondsInForm(string method, string path, byte[] body)
    {
        var headers = new Dictionary<string, string>
        {
            ["Host"] = counter.Host,
            ["x-amz-access-token"] = counter.Token,
            ["Content-Type"] = "application/json",
        };
        var response = new TestResponse(
            counter.Service.Handle(new ServiceRequest(method, Counter.Absolute(path), null, headers, body))
        );

        Assert.True(
            response.Status is 200 or 202 or 204 or 400 or 404,
            $"{response.Status} to {Encoding.UTF8.GetString(body[..Math.Min(body.Length, 2000)])}");
        Assert.NotNull(response.Header("x-amzn-RequestId"));
        if (response.Status == 204)
        {
            Assert.Empty(response.Text);
            return;
        }

        Assert.Equal(JsonValueKind.Object, response.Json.ValueKind);
        if (response.Status >= 400)
        {
            var isEarlier = Counter.Absolute(path) != path;
            Assert.True(isEarlier ? response.Error.Code == "InvalidInput" : response.Error.Code!.Length > 0, response.Text);
        }
    }

    /// <summary>The body once for each of its values, with a mark in the place of that value.</summary>
    private static IEnumerable<string> MarkEachPlace(string body)
    {
        var count = Places(JsonNode.Parse(body)!).Count();
        for (var place = 0; place < count; place++)
        {
            var root = JsonNode.Parse(body)!;
            Places(root).ElementAt(place).ReplaceWith(Mark);
            yield return root.ToJsonString();
        }

        var more = JsonNode.Parse(body)!.AsObject();
        more["unknown"] = Mark;
        yield return more.ToJsonString();
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value!),
            JsonArray items => items.Select(item => item!),
            _ => [],
        };
        return children.SelectMany(child => Places(child).Prepend(child));
    }

    private static string LaterOrder()
    {
        var order = LaterOrders.New("FULL").Configured(
            """
            {"serviceLevel":{"serviceTiers":["STANDARD"],"deliveryInterval":{"startTime":"2024-01-02T03:00:00Z",
            "endTime":"2024-01-02T05:00:00Z"}},"action":"HOLD","policy":"FILL_ALL","services":{"packaging":{"packagingOption":"ANY",
            "overbox":"REQUIRED","packingSlip":{"templateName":"T","templateAttributes":{"orderId":"1","orderTime":"2024-01-02",
            "orderText":"Thank you."}}},"delivery":{},"additional":{"key":"value"}}}
            """);
        order["channel"] = "SHOP";
        order["origin"] = JsonNode.Parse("""{"countryCode":"US"}""");
        order["destination"]!["deliveryNotes"] = "Ring";
        order["destination"]!["deliveryAddress"]!["email"] = "a@example.com";
        order["destination"]!["dropOffLocation"] = JsonNode.Parse(
            """{"type":"FALLBACK_NEIGHBOR_DELIVERY","attributes":{"neighborName":"B","houseNumber":2}}""");
        order["lineItems"]![0]!["product"]!["perUnitDeclaredValue"] = LaterOrders.Money("USD", "1.00");
        order["lineItems"]![0]!["fulfillmentConfiguration"] = JsonNode.Parse(
            """
            {"services":{"packaging":{"packingSlip":{"templateAttributes":{"giftMessage":"Enjoy","lineItemText":"1 of 1"}}},
            "delivery":{"paymentOnDelivery":{"perUnitServicePrice":{"currencyCode":"USD","amount":"1.00"}}}}}
            """);
        order["paymentInformation"] = JsonNode.Parse(
            """{"payments":[{"paymentId":"1","paymentMethod":"CARD","paymentTime":"2024-01-01T00:00:00Z"}]}""");
        return order.ToJsonString();
    }

    private static string LaterPreview()
    {
        var preview = LaterOrders.Preview((Orders.Sku, "1.0")).Configured(
            """{"serviceLevel":{"serviceTiers":["STANDARD"]},"services":{"packaging":{"packagingOption":"ANY","overbox":"REQUIRED"}}}""");
        preview["channel"] = "SHOP";
        preview["excludeEstimatedFees"] = false;
        preview["includePaymentOnDelivery"] = true;
        return preview.ToJsonString();
    }

    private static string LaterOffers()
    {
        var offers = LaterOrders.Offer(Orders.Sku).Configured("""{"serviceLevel":{"serviceTiers":["STANDARD"]}}""");
        offers["destination"] = JsonNode.Parse(
            """{"deliveryAddress":{"postalCode":"48084","countryCode":"US"},"ipAddress":"127.0.0.1"}""");
        return offers.ToJsonString();
    }

    private static string LaterPackage() =>
        """
            {"status":"DELAYED","deliveryTime":"2024-01-02T03:00:00Z","tracking":{"carrier":{"carrierCode":"UPS","trackingNumber":"1",
            "trackingUrl":"https://example.com"},"amazon":{"trackingNumber":"2","trackingUrl":"https://example.com"},
            "dropOffLocation":{"type":"GARAGE","attributes":{"a":1}},"proofOfDelivery":{"deliveryPhotoUrl":"x","receivedBy":"y"}}}
            """;

    private static string Full()
    {
        var order = Orders.New("FULL");
        order["fulfillmentAction"] = "Hold";
        order["fulfillmentPolicy"] = "FillAll";
        order["shipFromCountryCode"] = "US";
        order["notificationEmails"] = new JsonArray("a@example.com");
        order["featureConstraints"] = new JsonArray(
            new JsonObject { ["featureName"] = "BLANK_BOX", ["featureFulfillmentPolicy"] = "NotRequired" }
        );
        order["deliveryPreferences"] = JsonNode.Parse(
            """{"deliveryInstructions":"Ring","dropOffLocation":{"type":"FALLBACK_NEIGHBOR_DELIVERY","attributes":{"neighborName":"B","houseNumber":"2"}}}"""
        );
        order["paymentInformation"] = JsonNode.Parse(
            """[{"paymentTransactionId":"1","paymentMode":"Card","paymentDate":"2024-01-01T00:00:00Z"}]"""
        );
        order["codSettings"] = JsonNode.Parse("""{"isCodRequired":false,"codCharge":{"currencyCode":"USD","value":"1.00"}}""");
        order["deliveryWindow"] = JsonNode.Parse("""{"startDate":"2024-01-02T03:00:00Z","endDate":"2024-01-02T05:00:00Z"}""");
        order["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("USD", "1.00");
        order["items"]![0]!["giftMessage"] = "Enjoy";
        order["items"]![0]!["displayableComment"] = "Fragile";
        return order.ToJsonString();
    }

    private static string Preview()
    {
        var preview = Orders.Preview();
        preview["shippingSpeedCategories"] = new JsonArray("Standard");
        preview["includeCODFulfillmentPreview"] = false;
        preview["includeDeliveryWindows"] = true;
        preview["featureConstraints"] = new JsonArray(
            new JsonObject { ["featureName"] = "BLANK_BOX", ["featureFulfillmentPolicy"] = "NotRequired" }
        );
        preview["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("USD", "1.00");
        return preview.ToJsonString();
    }

    private static string Return() =>
        """
            {"items":[{"sellerReturnItemId":"R1","sellerFulfillmentOrderItemId":"1","amazonShipmentId":"S",
            "returnReasonCode":"CR-DEFECTIVE","returnComment":"Broken"}]}
            """;

    private static string Offers() =>
        """
            {"product":{"productIdentifier":{"merchantSku":"CR-47K6-H6QN"},"amount":{"unitOfMeasure":"Eaches","value":1}},
             "terms":{"origin":{"countryCode":"US"},"destination":{"deliveryAddress":{"postalCode":"48084","countryCode":"US"},
             "ipAddress":"127.0.0.1"}}}
            """;
}
