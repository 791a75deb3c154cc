using System.Globalization;
using System.Text.Json;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.V20260704;

public sealed class PreviewTests : IDisposable
{
    private readonly Counter counter = new();

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Shipments_add_up_to_the_preview_of_the_other_version()
    {
        counter.Service.SetStock(Orders.Us, "LAMP-DESK-OAK", 100);
        var later = counter.Post(LaterOrders.Previews, LaterOrders.Preview((Orders.Sku, "3"), ("LAMP-DESK-OAK", "60"))).Json;
        var body = Orders.Preview();
        body["items"] = new System.Text.Json.Nodes.JsonArray(Orders.Item("1", Orders.Sku, 3), Orders.Item("2", "LAMP-DESK-OAK", 60));
        var earlier = counter.Post("/fulfillmentOrders/preview", body).Payload.GetProperty("fulfillmentPreviews");

        foreach (var (tier, speed) in new[] { ("STANDARD", "Standard"), ("EXPEDITED", "Expedited") })
        {
            var preview = earlier.EnumerateArray().Single(one => one.GetProperty("shippingSpeedCategory").GetString() == speed);
            var offers = Offers(later, tier);
            Assert.True(offers.Count > 1);
            Assert.Equal(
                preview.GetProperty("estimatedFees").EnumerateArray().Sum(fee => Number(fee.GetProperty("amount"), "value")),
                offers.Sum(offer => Number(offer.GetProperty("estimatedPrice").GetProperty("totalPrice"), "amount")));
            Assert.Equal(preview.GetProperty("fulfillmentPreviewShipments").GetArrayLength(), offers.Count);
        }

        Assert.Empty(Offers(later, "PRIORITY"));
        Assert.False(later.TryGetProperty("constraints", out _));
    }

    [Fact]
    public void What_is_in_the_way_is_a_constraint()
    {
        var body = LaterOrders.Preview((Orders.Sku, "1"), ("LAMP-DESK-OAK", "240"))
            .Configured("""{"serviceLevel":{"serviceTiers":["STANDARD","SCHEDULED"]}}""");
        counter.Service.SetStock(Orders.Us, "LAMP-DESK-OAK", 1);
        var preview = counter.Post(LaterOrders.Previews, body).Json;

        Assert.Equal(
            [("ItemQuantityNotAvailable", "amazonSku", "LAMP-DESK-OAK"), ("DeliverySLAUnavailable", "serviceTier", "SCHEDULED")],
            from constraint in preview.GetProperty("constraints").EnumerateArray()
            let detail = constraint.GetProperty("details")[0]
            select (constraint.Text("code"), detail.Text("type"), detail.Text("value")));
        var items = preview.GetProperty("plannedShipments").EnumerateArray().SelectMany(one => one.GetProperty("items").EnumerateArray());
        Assert.Equal([Orders.Sku], items.Select(item => item.Text("productIdentifier", "amazonSku")));
    }

    [Fact]
    public void Fees_and_payment_on_delivery_come_as_asked()
    {
        var body = LaterOrders.Preview((Orders.Sku, "1"));
        body["excludeEstimatedFees"] = true;
        body["includePaymentOnDelivery"] = true;
        var offer = Offers(counter.Post(LaterOrders.Previews, body).Json, "STANDARD").Single();

        Assert.False(offer.TryGetProperty("estimatedPrice", out _));
        Assert.Equal("DISABLED", offer.Text("fulfillmentConfiguration", "services", "delivery", "paymentOnDelivery"));
    }

    [Fact]
    public void Offers_come_SKU_by_SKU()
    {
        var body = LaterOrders.Offer(Orders.Sku, "NO-SUCH").Configured("""{"serviceLevel":{"serviceTiers":["STANDARD","PRIORITY"]}}""");
        var results = counter.Post(LaterOrders.Offers, body).Json.GetProperty("offerResults").EnumerateArray().ToList();

        Assert.Equal([Orders.Sku, "NO-SUCH"], results.Select(result => result.Text("item", "productIdentifier", "amazonSku")));
        var offers = results[0].GetProperty("offers").EnumerateArray();
        Assert.Equal(["STANDARD"], offers.Select(offer => offer.Text("fulfillmentConfiguration", "serviceLevel", "serviceTier")));
        Assert.Equal(
            "PRIORITY delivery unavailable for " + Orders.Sku, results[0].GetProperty("constraints")[0].Text("message"));
        Assert.Equal(0, results[1].GetProperty("offers").GetArrayLength());
        Assert.Equal("ItemQuantityNotAvailable", results[1].GetProperty("constraints")[0].Text("code"));
    }

    private static List<JsonElement> Offers(JsonElement preview, string tier) =>
    [
        .. preview.GetProperty("plannedShipments").EnumerateArray()
            .SelectMany(shipment => shipment.GetProperty("offers").EnumerateArray())
            .Where(offer => offer.Text("fulfillmentConfiguration", "serviceLevel", "serviceTier") == tier),
    ];

    private static decimal Number(JsonElement money, string member) =>
        decimal.Parse(money.GetProperty(member).GetString()!, CultureInfo.InvariantCulture);
}
