using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.V20260704;

public sealed class RejectionTests : IDisposable
{
    private readonly Counter counter = new();

    public void Dispose() => counter.Dispose();

    [Theory]
    [InlineData("orderId", null, "The request must contain the parameter OrderId.")]
    [InlineData("lineItems", "[]", "The request must contain the parameter LineItems.")]
    [InlineData("destination", "{}", "The request must contain the parameter Destination.DeliveryAddress.")]
    [InlineData("orderId", "\" \"", "The value ' ' is invalid for OrderId.")]
    [InlineData("orderId", "5", "The value '5' is invalid for OrderId.")]
    [InlineData("origin", """{"countryCode":"DE"}""", "The value 'DE' is invalid for Origin.CountryCode.")]
    [InlineData("origin", """{"countryCode":"CH"}""", "The value 'CH' is invalid for Origin.CountryCode.")]
    [InlineData("fulfillmentConfiguration", """{"action":"Ship"}""", "The value 'Ship' is invalid for Action.")]
    [InlineData("fulfillmentConfiguration", """{"policy":"FillAll"}""", "The value 'FillAll' is invalid for Policy.")]
    [InlineData(
        "fulfillmentConfiguration",
        """{"serviceLevel":{"serviceTiers":["SOON"]}}""",
        "The value 'SOON' is invalid for ServiceTiers.")]
    [InlineData(
        "fulfillmentConfiguration",
        """{"serviceLevel":{"serviceTiers":["PRIORITY"]}}""",
        "Delivery SLA is not available for destination address")]
    [InlineData(
        "fulfillmentConfiguration",
        """{"serviceLevel":{"deliveryInterval":{"startTime":"2026-07-01T10:00:00Z"}}}""",
        "The request must contain the parameter FulfillmentConfiguration.ServiceLevel.DeliveryInterval.EndTime.")]
    [InlineData(
        "fulfillmentConfiguration",
        """{"services":{"packaging":{"packagingOption":"PLAIN"}}}""",
        "The value 'PLAIN' is invalid for PackagingOption.")]
    public void A_wrong_member_is_named(string member, string? value, string message)
    {
        var response = counter.Place("1", order => order[member] = value is null ? null : JsonNode.Parse(value));

        Assert.Equal((400, message, message), (response.Status, response.Error.Message, response.Error.Details));
        Assert.Empty(counter.Service.ReadCommittedState().Orders);
    }

    [Theory]
    [InlineData("amount", """{"value":"1.5"}""", "The value '1.5' is invalid for Amount.Value.")]
    [InlineData("amount", """{"value":"0"}""", "The value '0' is invalid for Amount.Value.")]
    [InlineData("amount", """{"value":"many"}""", "The value 'many' is invalid for Value.")]
    [InlineData("amount", """{"value":"251"}""", "The value '251' is invalid for Amount.Value.")]
    [InlineData("amount", """{"value":"1","unit":"BOXES"}""", "The value 'BOXES' is invalid for Amount.Unit.")]
    [InlineData("amount", "{}", "The request must contain the parameter LineItems.Amount.Value.")]
    [InlineData("product", """{"productIdentifier":{}}""", "The request must contain the parameter LineItems.Product.ProductIdentifier.AmazonSku.")]
    [InlineData("product", """{"productIdentifier":{"amazonSku":"NO-SUCH"}}""", "The amazonSku of the line item 1 is invalid.")]
    [InlineData(
        "product",
        """{"productIdentifier":{"amazonSku":"CR-47K6-H6QN"},"perUnitDeclaredValue":{"currencyCode":"USD","amount":"-1"}}""",
        "The value '-1' is invalid for PerUnitDeclaredValue.Value.")]
    public void A_wrong_member_of_a_line_is_named(string member, string value, string message)
    {
        var response = counter.Place("1", order => order["lineItems"]![0]![member] = JsonNode.Parse(value));

        Assert.Equal((400, message), (response.Status, response.Error.Message));
    }

    [Theory]
    [InlineData("city", null, "The request must contain the parameter Address.City.")]
    [InlineData("countryCode", "XX", "The value 'XX' is invalid for CountryCode.")]
    [InlineData("stateOrRegion", "ZZ", "The value 'ZZ' is invalid for StateOrRegion.")]
    [InlineData("email", "abc", "The value 'abc' is invalid for EmailAddress.")]
    [InlineData("countryCode", "CA", "The request must contain the parameter PerUnitDeclaredValue.")]
    public void A_wrong_member_of_an_address_is_named(string member, string? value, string message) =>
        Assert.Equal(
            message, counter.Place("1", order => order["destination"]!["deliveryAddress"]![member] = value).Error.Message);

    [Fact]
    public void An_id_is_used_once_and_an_unknown_one_is_not_found()
    {
        counter.Place("1");
        Assert.Equal((400, "A create request already exists for orderId : 1"), (
            counter.Place("1").Status, counter.Place("1").Error.Message));
        var unknown = counter.Get(LaterOrders.Path("2"));
        Assert.Equal((404, "NotFound", "Requested order '2' not found"), (unknown.Status, unknown.Error.Code, unknown.Error.Message));
        Assert.NotNull(unknown.Header("x-amzn-RateLimit-Limit"));
    }

    [Fact]
    public void Too_few_units_are_no_inventory()
    {
        counter.Service.SetStock(Orders.Us, Orders.Sku, 0);
        Assert.Equal("ItemQuantityNotAvailable", counter.Place("1").Error.Code);
    }

    [Fact]
    public void Bodies_that_are_not_JSON_or_too_long_have_statuses_of_their_own()
    {
        var body = LaterOrders.New("1").ToJsonString();
        var media = counter.Send("POST", LaterOrders.List, body, contentType: "text/plain");
        Assert.Equal((415, "UnsupportedMediaType"), (media.Status, media.Error.Code));
        Assert.Equal(400, counter.Send("POST", LaterOrders.List, "not JSON").Status);
        Assert.Equal(413, counter.Send("POST", LaterOrders.List, body + new string(' ', ServiceRequest.MaxBodyBytes)).Status);
        Assert.Equal(400, counter.Send("POST", "/fulfillmentOrders", body, contentType: "text/plain").Status);
        Assert.Empty(counter.Service.ReadCommittedState().Orders);
    }

    [Fact]
    public void A_scheduled_order_names_a_window_that_a_preview_offered()
    {
        using var japan = Counter.At(Orders.Japan);
        var order = LaterOrders.New("1").InJapan();
        order["lineItems"] = new JsonArray(LaterOrders.Line("1", "Sample_SKU_1", "1"));
        order.Configured("""{"serviceLevel":{"serviceTiers":["SCHEDULED"]}}""");
        Assert.Equal("The request must contain the parameter DeliveryInterval.", japan.Post(LaterOrders.List, order).Error.Message);

        var preview = LaterOrders.Preview(("Sample_SKU_1", "1")).InJapan().Configured("""{"serviceLevel":{"serviceTiers":["SCHEDULED"]}}""");
        var offers = japan.Post(LaterOrders.Previews, preview).Json.GetProperty("plannedShipments")[0].GetProperty("offers");
        Assert.Equal(28, offers.GetArrayLength());
        var interval = offers[3].GetProperty("fulfillmentConfiguration").GetProperty("serviceLevel").GetProperty("deliveryInterval");
        order["fulfillmentConfiguration"]!["serviceLevel"]!["deliveryInterval"] = JsonNode.Parse(interval.GetRawText());
        Assert.Equal(200, japan.Post(LaterOrders.List, order).Status);
        var level = japan.Order("1").GetProperty("fulfillmentConfiguration").GetProperty("serviceLevel");
        Assert.Equal(interval.GetRawText(), level.GetProperty("deliveryInterval").GetRawText());

        order["orderId"] = "2";
        order["fulfillmentConfiguration"]!["action"] = "HOLD";
        Assert.Equal("The value 'HOLD' is invalid for Action.", japan.Post(LaterOrders.List, order).Error.Message);
    }
}
