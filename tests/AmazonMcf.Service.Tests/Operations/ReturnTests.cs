using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Operations;

public sealed class ReturnTests : IDisposable
{
    private readonly Counter counter = new();

    public void Dispose() => counter.Dispose();

    [Fact]
    public void There_are_twelve_reasons()
    {
        var reasons = Reasons($"?sellerSku={Orders.Sku}&marketplaceId={Orders.Us}");

        Assert.Equal(12, reasons.Count);
        Assert.Equal("CR-UNWANTED_ITEM", reasons[0].GetProperty("returnReasonCode").GetString());
        Assert.Equal("No longer needed/wanted", reasons[0].GetProperty("description").GetString());
        Assert.False(reasons[0].TryGetProperty("translatedDescription", out _));
    }

    [Theory]
    [InlineData("de", "Defekt oder funktioniert nicht richtig")]
    [InlineData("fr_CA", "Défectueux ou ne fonctionne pas correctement")]
    [InlineData("es-MX", "Defectuoso o no funciona bien")]
    [InlineData("it", "Difettoso o non funziona correttamente")]
    [InlineData("JA", "不良品または正しく動作しない")]
    [InlineData("en_GB", "Defective/Does not work properly")]
    [InlineData("nl", "Defective/Does not work properly")]
    [InlineData("x", "Defective/Does not work properly")]
    public void Reasons_use_the_requested_language(string language, string text)
    {
        var reason = Reasons($"?sellerSku={Orders.Sku}&language={language}")
            .Single(candidate => candidate.GetProperty("returnReasonCode").GetString() == "CR-DEFECTIVE");

        Assert.Equal(text, reason.GetProperty("translatedDescription").GetString());
        Assert.Equal("Defective/Does not work properly", reason.GetProperty("description").GetString());
    }

    [Fact]
    public void The_order_tells_the_marketplace()
    {
        using var spain = Counter.At("A1RKKUPIHCS9HS");
        spain.Create("DE", order =>
        {
            order["marketplaceId"] = "A1PA6795UKMFR9";
            order["destinationAddress"]!["countryCode"] = "AT";
        });
        var path = $"/returnReasonCodes?sellerSku={Orders.Sku}";
        Assert.Equal(12, spain.Get(path + "&sellerFulfillmentOrderId=DE").Payload.GetProperty("reasonCodeDetails").GetArrayLength());
        Assert.Equal(400, spain.Get(path).Status);
        Assert.Equal(
            "Requested order 'X' not found",
            spain.Get("/returnReasonCodes?sellerSku=FUROSHIKI-70-INDIGO&sellerFulfillmentOrderId=X").Error.Message);
    }

    [Fact]
    public void Goods_the_marketplace_does_not_know_have_no_reasons() => Assert.Equal(
        "Value NO-SUCH for parameter SellerSku is invalid. Reason: InvalidValue.",
        counter.Get("/returnReasonCodes?sellerSku=NO-SUCH").Error.Message);

    [Fact]
    public void Returns_are_not_offered_everywhere() => Assert.Equal(
        "Value A2EUQ1WTGCTBG2 for parameter MarketplaceId is invalid. Reason: InvalidValue.",
        counter.Get($"/returnReasonCodes?sellerSku={Orders.Sku}&marketplaceId=A2EUQ1WTGCTBG2").Error.Message);

    [Fact]
    public void A_return_succeeds_in_part()
    {
        counter.Create("1");
        counter.Service.StepClock(TimeSpan.FromDays(2));
        var shipment = counter.Read("1").Payload.GetProperty("fulfillmentShipments")[0].GetProperty("amazonShipmentId").GetString()!;

        var result = counter.Put("/fulfillmentOrders/1/return", Return(
            ("R1", "1", shipment), ("R1", "1", shipment), ("R2", "1", shipment), ("R3", "9", shipment))).Payload;

        Assert.Equal("R1", result.GetProperty("returnItems").EnumerateArray().Single().GetProperty("sellerReturnItemId").GetString());
        Assert.Equal(
            ["DuplicateRequest", "NoReturnableQuantity", "InvalidValues"],
            result.GetProperty("invalidReturnItems").EnumerateArray()
                .Select(item => item.GetProperty("invalidItemReason").GetProperty("invalidItemReasonCode").GetString()));
        Assert.Single(result.GetProperty("returnAuthorizations").EnumerateArray());
    }

    [Theory]
    [InlineData("returnReasonCode", "TestReturn", "Value TestReturn for parameter ReturnReasonCode is invalid. Reason: InvalidValue.")]
    [InlineData("returnReasonCode", null, "The request must contain the parameter Items.ReturnReasonCode.")]
    [InlineData("sellerReturnItemId", "", "Value  for parameter SellerReturnItemId is invalid. Reason: InvalidValue.")]
    public void A_whole_request_is_refused_for(string member, string? value, string message)
    {
        counter.Create("1");
        var request = Return(("R1", "1", "D00000000"));
        request["items"]![0]![member] = value;
        Assert.Equal(message, counter.Put("/fulfillmentOrders/1/return", request).Error.Message);
    }

    [Fact]
    public void A_sandbox_takes_any_reason()
    {
        using var sandbox = new Counter(options => options.Sandbox = true);
        sandbox.Create("1");
        sandbox.Service.StepClock(TimeSpan.FromDays(2));
        var shipment = sandbox.Read("1").Payload.GetProperty("fulfillmentShipments")[0].GetProperty("amazonShipmentId").GetString()!;
        var request = Return(("R1", "1", shipment));
        request["items"]![0]!["returnReasonCode"] = "TestReturn";

        Assert.Equal(200, sandbox.Put("/fulfillmentOrders/1/return", request).Status);
    }

    private List<JsonElement> Reasons(string query)
    {
        var response = counter.Get("/returnReasonCodes" + query);
        Assert.True(response.Status == 200, response.Text);
        return [.. response.Payload.GetProperty("reasonCodeDetails").EnumerateArray()];
    }

    private static JsonObject Return(params (string Id, string Line, string Shipment)[] items) => new()
    {
        ["items"] = new JsonArray([.. items.Select(item => (JsonNode)new JsonObject
        {
            ["sellerReturnItemId"] = item.Id,
            ["sellerFulfillmentOrderItemId"] = item.Line,
            ["amazonShipmentId"] = item.Shipment,
            ["returnReasonCode"] = "CR-DEFECTIVE",
            ["returnComment"] = "Does not spray.",
        })]),
    };
}
