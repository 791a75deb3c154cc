using System.Text.Json.Nodes;

namespace AmazonMcf.Service.Http;

/// <summary>Every row of the catalog of failures: status, code, message and details to the letter.</summary>
public sealed class ServiceErrorTests : IDisposable
{
    private const string InvalidInput = "InvalidInput";
    private const string Denied = "Access to requested resource is denied.";

    private readonly Counter counter = new();

    public void Dispose() => counter.Dispose();

    [Fact]
    public void An_order_id_is_used_once()
    {
        counter.Create("E01");
        Refuses(counter.Create("E01"), "A create request already exists for MerchantFulfillmentOrderId : E01", "");
    }

    [Fact]
    public void The_id_of_a_cancelled_order_is_not_free_again()
    {
        counter.Create("E01");
        counter.Put("/fulfillmentOrders/E01/cancel");
        Refuses(counter.Create("E01"), "A create request already exists for MerchantFulfillmentOrderId : E01", "");
    }

    [Fact]
    public void A_preview_needs_a_country() => Refuses(
        counter.Post("/fulfillmentOrders/preview", Orders.Preview().Without("address", "countryCode")),
        "The request must contain the parameter Address.CountryCode.",
        "");

    [Theory]
    [InlineData("sellerFulfillmentOrderId", "SellerFulfillmentOrderId")]
    [InlineData("displayableOrderId", "DisplayableOrderId")]
    [InlineData("displayableOrderDate", "DisplayableOrderDate")]
    [InlineData("displayableOrderComment", "DisplayableOrderComment")]
    [InlineData("shippingSpeedCategory", "ShippingSpeedCategory")]
    [InlineData("destinationAddress", "DestinationAddress")]
    [InlineData("items", "Items")]
    public void An_order_needs_its_required_members(string member, string name) => Refuses(
        counter.Create("E02", order => order.Remove(member)), $"The request must contain the parameter {name}.", "");

    [Theory]
    [InlineData("sellerSku", "Items.SellerSku")]
    [InlineData("sellerFulfillmentOrderItemId", "Items.SellerFulfillmentOrderItemId")]
    [InlineData("quantity", "Items.Quantity")]
    public void A_line_needs_its_required_members(string member, string name) => Refuses(
        counter.Create("E02", order => order["items"]![0]!.AsObject().Remove(member)),
        $"The request must contain the parameter {name}.",
        "");

    [Theory]
    [InlineData("name", "Address.Name")]
    [InlineData("addressLine1", "Address.AddressLine1")]
    [InlineData("city", "Address.City")]
    [InlineData("postalCode", "Address.PostalCode")]
    public void One_missing_member_of_an_address_is_named(string member, string name) => Refuses(
        counter.Create("E02", order => order.Without("destinationAddress", member)),
        $"The request must contain the parameter {name}.",
        "");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void An_order_without_a_country(string? country) => Refuses(
        counter.Create("E03", order => order["destinationAddress"]!["countryCode"] = country),
        "Value  for parameter CountryCode is invalid. Reason: InvalidValue.",
        "");

    [Fact]
    public void Several_missing_members_of_an_address_are_listed() => Refuses(
        counter.Create("E04", order => order.Without("destinationAddress", "city", "postalCode")),
        "The following required parameters are missing: [PostalCode, City]",
        null);

    [Fact]
    public void A_state_that_does_not_exist() => Refuses(
        counter.Create("E05", order => order["destinationAddress"]!["stateOrRegion"] = "XX"),
        "Request has invalid parameter: {Address.StateOrRegion=XX}",
        null);

    [Fact]
    public void A_sku_the_marketplace_does_not_know() => Refuses(
        counter.Create("E06", order => order["items"]![0]!["sellerSku"] = "NO-SUCH"), "the SellerSKU for Item Id: 1 is invalid.", null);

    [Fact]
    public void Nothing_in_stock() => Refuses(
        counter.Create("E07", order => order["items"]![0]!["sellerSku"] = "MUG-ENAMEL-GREEN"),
        "No inventory available for Items.SellerFulfillmentOrderItemId: 1.",
        "");

    [Fact]
    public void A_return_for_an_order_without_a_shipment()
    {
        counter.Create("E07");
        Refuses(
            counter.Put("/fulfillmentOrders/E07/return", Return("1")),
            "No inventory available for Items.SellerFulfillmentOrderItemId: 1.",
            "");
    }

    [Fact]
    public void A_speed_that_is_not_offered() => Refuses(
        counter.Create("E08", order => order["shippingSpeedCategory"] = "ScheduledDelivery"),
        "Delivery SLA is not available for destination address",
        null);

    [Fact]
    public void An_order_that_is_not_there()
    {
        var message = "Requested order 'FBATestOrder-10' not found";
        Refuses(counter.Read("FBATestOrder-10"), message, "");
        Refuses(counter.Put("/fulfillmentOrders/FBATestOrder-10", new JsonObject()), message, "");
        Refuses(counter.Put("/fulfillmentOrders/FBATestOrder-10/cancel"), message, "");
        Refuses(counter.Put("/fulfillmentOrders/FBATestOrder-10/return", Return("1")), message, "");
    }

    [Fact]
    public void An_unknown_order_may_be_404_instead()
    {
        using var strict = new Counter(options => options.NotFoundStatus = 404);
        var response = strict.Read("X");
        Assert.Equal((404, "NotFound", "Requested order 'X' not found", ""), response.Error);
        Assert.Equal("2.0", response.Header("x-amzn-RateLimit-Limit"));
    }

    [Fact]
    public void An_order_that_is_not_on_hold()
    {
        counter.Create("E10");
        Refuses(
            counter.Put("/fulfillmentOrders/E10", new JsonObject { ["displayableOrderComment"] = "Changed." }),
            "Value OrderNotUpdatable for parameter  is invalid. Reason: 1 error:\nThis order is not updatable. "
            + "Items in the order are already in working or completed shipments. \n.",
            "");
    }

    [Fact]
    public void A_second_cancel()
    {
        counter.Create("E11");
        Assert.Equal((200, "{}"), Short(counter.Put("/fulfillmentOrders/E11/cancel")));
        Refuses(
            counter.Put("/fulfillmentOrders/E11/cancel"),
            "Value E11 for parameter SellerFulfillmentOrderId is invalid. Reason: DuplicateCancelRequest.",
            "");
    }

    [Fact]
    public void A_cancel_that_comes_too_late()
    {
        counter.Create("E12");
        counter.Service.StepClock(TimeSpan.FromHours(2));
        Refuses(
            counter.Put("/fulfillmentOrders/E12/cancel"),
            "Value OrderNotCancellable for parameter  is invalid. Reason: 1 error:\nThis order is not cancellable. "
            + "Items in the order are already in working or completed shipments. \n.",
            "");
    }

    [Fact]
    public void A_package_that_is_not_there() => Refuses(counter.Get("/tracking?packageNumber=12222"), "null", "");

    [Theory]
    [InlineData("/fulfillmentOrders?queryStartDate=fdfdsfds")]
    [InlineData("/features/inventory/BLANK_BOX?marketplaceId=ATVPDKIKX0DER&queryStartDate=yesterday")]
    public void A_date_that_is_none(string path) => Refuses(counter.Get(path), "timestamp must follow ISO8601", "");

    [Theory]
    [InlineData("/returnReasonCodes?marketplaceId=ATVPDKIKX0DER", "sellerSku")]
    [InlineData("/tracking", "packageNumber")]
    [InlineData("/features", "marketplaceId")]
    [InlineData("/features/inventory/BLANK_BOX", "marketplaceId")]
    [InlineData("/features/inventory/BLANK_BOX/CR-47K6-H6QN?marketplaceId=", "marketplaceId")]
    public void A_query_parameter_is_missing(string path, string name) =>
        Refuses(counter.Get(path), $"The request must contain the parameter {name}.", "");

    [Theory]
    [InlineData("/features?marketplaceId=INVALID_MARKETPLACE")]
    [InlineData("/features/inventory/BLANK_BOX?marketplaceId=US")]
    [InlineData("/features/inventory/BLANK_BOX/X?marketplaceId=INVALID_MARKETPLACE")]
    public void A_marketplace_that_does_not_exist(string path) =>
        Refuses(counter.Get(path), "The request must contain a valid marketplace.", "");

    [Theory]
    [InlineData("/features/inventory/INVALID_FEATURE?marketplaceId=ATVPDKIKX0DER")]
    [InlineData("/features/inventory/INVALID_FEATURE/X?marketplaceId=ATVPDKIKX0DER")]
    public void A_feature_that_does_not_exist(string path) =>
        Refuses(counter.Get(path), "The request must contain a valid Feature", "");

    [Fact]
    public void A_marketplace_without_multi_channel_fulfillment() => Refuses(
        counter.Create("E18", order => order["marketplaceId"] = "A2Q3Y263D00KWC"),
        "Value  for parameter SellerId is invalid. Reason: InvalidValue.",
        null);

    [Theory]
    [InlineData("not JSON", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("{}", "text/plain")]
    [InlineData("{}", "")]
    public void A_body_that_is_not_json(string body, string contentType) =>
        Refuses(counter.Send("POST", "/fulfillmentOrders", body, contentType), "Invalid Input", null);

    [Fact]
    public void A_get_with_a_body_is_answered_with_a_page()
    {
        var response = counter.Send("GET", "/fulfillmentOrders", "{}");
        Assert.Equal((400, "text/html; charset=utf-8"), (response.Status, response.Response.ContentType));
        Assert.StartsWith("<html>", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_is_missing()
    {
        counter.Token = "";
        Denies(counter.Read("X"), "Access token is missing in the request header.");
    }

    [Fact]
    public void A_token_that_is_not_known()
    {
        counter.Token = "Atza|made-up";
        Denies(counter.Read("X"), "");
    }

    [Fact]
    public void A_token_that_has_expired()
    {
        _ = counter.Token;
        counter.Clock.Advance(TimeSpan.FromSeconds(3601));
        Denies(counter.Read("X"), "The access token you provided has expired.");
    }

    [Fact]
    public void A_token_without_a_seller()
    {
        counter.Token = counter
            .Form(
                "grant_type=client_credentials&scope=sellingpartnerapi::notifications"
                    + "&client_id=amzn1.application-oa2-client.embedded&client_secret=embedded-secret"
            )
            .Json.GetProperty("access_token")
            .GetString()!;
        Denies(counter.Read("X"), "");
    }

    [Fact]
    public void Two_blanks_in_the_path() => Denies(counter.Read("two  blanks"), "");

    [Fact]
    public void Over_the_rate()
    {
        using var limited = new Counter(options => options.Unlimited = false);
        for (var call = 0; call < 30; call++)
        {
            Assert.Equal(400, limited.Read("X").Status);
        }

        var response = limited.Read("X");
        Assert.Equal((429, "QuotaExceeded", "You exceeded your quota for the requested resource.", ""), response.Error);
        Assert.Equal("TooManyRequestsException", response.Header("x-amzn-ErrorType"));
        Assert.Null(response.Header("x-amzn-RateLimit-Limit"));
    }

    [Fact]
    public void The_service_fails()
    {
        counter.Service.AddFault(new() { Kind = Service.Faults.FaultKind.ServerError });
        Assert.Equal((500, "InternalFailure", "We encountered an internal error. Please try again.", null), counter.Read("X").Error);
    }

    [Fact]
    public void The_service_has_too_much_to_do()
    {
        counter.Service.AddFault(new() { Kind = Service.Faults.FaultKind.ServerError, Status = 503 });
        Assert.Equal(
            (503, "ServiceUnavailable", "The service is temporarily unavailable. Please try again.", null), counter.Read("X").Error);
    }

    [Theory]
    [InlineData("/fulfillmentOrders?nextToken=made-up", "made-up")]
    [InlineData("/fulfillmentOrders?nextToken=a.b", "a.b")]
    [InlineData("/features/inventory/BLANK_BOX?marketplaceId=ATVPDKIKX0DER&nextToken=made-up", "made-up")]
    public void A_page_token_that_was_not_issued(string path, string token) =>
        Refuses(counter.Get(path), $"Value {token} for parameter NextToken is invalid. Reason: InvalidValue.", "");

    [Fact]
    public void A_path_that_is_not_there_is_not_found()
    {
        Assert.Equal((404, "NotFound", "Requested resource not found.", ""), counter.Get("/deliveryOfferings").Error);
        Assert.Equal(404, counter.Send("DELETE", "/fulfillmentOrders/1").Status);
        Assert.Equal(404, counter.Get("/fulfillmentOrders/").Status);
    }

    [Fact]
    public void A_body_beyond_a_mebibyte_is_too_long()
    {
        Assert.Equal(413, counter.Send("POST", "/fulfillmentOrders", new string(' ', ServiceRequest.MaxBodyBytes + 1)).Status);
        Assert.Equal(400, counter.Send("POST", "/fulfillmentOrders", new string(' ', ServiceRequest.MaxBodyBytes)).Status);
    }

    private static JsonObject Return(string itemId) => new()
    {
        ["items"] = new JsonArray(new JsonObject
        {
            ["sellerReturnItemId"] = "R1",
            ["sellerFulfillmentOrderItemId"] = itemId,
            ["amazonShipmentId"] = "D00000000",
            ["returnReasonCode"] = "CR-DEFECTIVE",
        }),
    };

    private static (int Status, string Text) Short(TestResponse response) => (response.Status, response.Text);

    private static void Refuses(TestResponse response, string message, string? details) =>
        Assert.Equal((400, InvalidInput, message, details), response.Error);

    private static void Denies(TestResponse response, string details)
    {
        Assert.Equal((403, "Unauthorized", Denied, details), response.Error);
        Assert.Null(response.Header("x-amzn-RateLimit-Limit"));
    }
}
