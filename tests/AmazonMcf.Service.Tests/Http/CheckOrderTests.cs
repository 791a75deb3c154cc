using System.Text.Json.Nodes;

namespace AmazonMcf.Service.Http;

/// <summary>The order of the checks: a request wrong in every way is put right one fault at a time.</summary>
public sealed class CheckOrderTests
{
    [Fact]
    public void Errors_of_an_order_come_up_in_the_documented_order()
    {
        using var counter = new Counter(options => options.Unlimited = false);
        counter.Create("USED");
        var token = counter.Token;
        var order = Orders.New("USED");
        order["destinationAddress"]!["countryCode"] = "CH";
        order["destinationAddress"]!.AsObject().Remove("city");
        order["displayableOrderComment"] = new string('x', 751);
        order["items"]![0]!["sellerSku"] = "NO-SUCH";
        order["items"]![0]!["quantity"] = 200;
        order["shippingSpeedCategory"] = "Priority";
        order["deliveryWindow"] = new JsonObject { ["startDate"] = "2024-01-02T03:00:00Z", ["endDate"] = "2024-01-02T05:00:00Z" };

        counter.Token = "Atza|made-up";
        Assert.Equal(403, counter.Post("/fulfillmentOrders", order).Status);

        counter.Token = token;
        for (var call = 0; call < 29; call++)
        {
            counter.Post("/fulfillmentOrders", order);
        }

        Assert.Equal(429, counter.Send("POST", "/fulfillmentOrders", "not JSON").Status);

        counter.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(404, counter.Send("POST", "/nowhere", "not JSON").Status);
        Assert.Equal("Invalid Input", counter.Send("POST", "/fulfillmentOrders", "not JSON").Error.Message);
        Assert.Equal("The request must contain the parameter Address.City.", Next());

        order["destinationAddress"]!["city"] = "Bern";
        Assert.EndsWith("for parameter DisplayableOrderComment is invalid. Reason: InvalidValue.", Next(), StringComparison.Ordinal);

        order["displayableOrderComment"] = "Thank you.";
        Assert.Equal("A create request already exists for MerchantFulfillmentOrderId : USED", Next());

        order["sellerFulfillmentOrderId"] = "FRESH";
        Assert.EndsWith("for parameter DeliveryWindow is invalid. Reason: InvalidValue.", Next(), StringComparison.Ordinal);

        order.Remove("deliveryWindow");
        order["items"]![0]!["perUnitDeclaredValue"] = Orders.Money("USD", "1");
        Assert.Equal("the SellerSKU for Item Id: 1 is invalid.", Next());

        order["items"]![0]!["sellerSku"] = "KETTLE-GOOSE-1L";
        Assert.Equal("Delivery SLA is not available for destination address", Next());

        order["shippingSpeedCategory"] = "Standard";
        Assert.Equal("No inventory available for Items.SellerFulfillmentOrderItemId: 1.", Next());

        order["items"]![0]!["quantity"] = 75;
        Assert.Equal("{}", counter.Post("/fulfillmentOrders", order).Text);

        string? Next() => counter.Post("/fulfillmentOrders", order).Error.Message;
    }
}
