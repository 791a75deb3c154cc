using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Operations;

public sealed class DeliveryOfferTests : IDisposable
{
    private readonly Counter counter = new(clock: FakeTimeProvider.AtSaturdayNoon);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Offers_come_the_fastest_first_with_a_range_an_end_and_words()
    {
        var offers = Offers();

        Assert.Equal(3, offers.Count);
        Assert.Equal(
            ["2024-06-03T12:00:00Z", "2024-06-04T12:00:00Z", "2024-06-09T12:00:00Z"],
            offers.Select(offer => offer.GetProperty("dateRange").GetProperty("earliest").GetString()));
        Assert.Equal("2024-06-04T18:00:00Z", offers[0].GetProperty("dateRange").GetProperty("latest").GetString());
        Assert.Equal("2024-06-01T14:00:00Z", offers[0].GetProperty("expiresAt").GetString());
        var message = offers[0].GetProperty("policy").GetProperty("message");
        Assert.Equal("Get it Mon, Jun 3 - Tue, Jun 4", message.GetProperty("text").GetString());
        Assert.Equal("en_US", message.GetProperty("locale").GetString());
    }

    [Fact]
    public void An_ip_address_will_do() => Assert.Equal(3, Offers(body =>
        body["terms"]!["destination"] = new JsonObject { ["ipAddress"] = "203.0.113.7" }).Count);

    [Fact]
    public void The_words_are_those_of_the_country_of_origin()
    {
        var offers = Offers(body =>
        {
            body["terms"]!["origin"]!["countryCode"] = "DE";
            body["terms"]!["destination"]!["deliveryAddress"]!["countryCode"] = "FR";
        });

        Assert.Equal(2, offers.Count);
        Assert.Equal(
            "Lieferung zwischen 04.06. und 05.06.",
            offers[0].GetProperty("policy").GetProperty("message").GetProperty("text").GetString()
        );
    }

    [Theory]
    [InlineData("NO-SUCH", "1", "US")]
    [InlineData("MUG-ENAMEL-GREEN", "1", "US")]
    [InlineData("LAST-ONE", "2", "US")]
    [InlineData("LAST-ONE", "1", "CH")]
    public void Without_stock_there_are_no_offers(string sku, string amount, string origin) => Assert.Empty(Offers(body =>
    {
        body["product"]!["productIdentifier"]!["merchantSku"] = sku;
        body["product"]!["amount"]!["value"] = amount;
        body["terms"]!["origin"]!["countryCode"] = origin;
    }));

    [Fact]
    public void Without_an_amount_one_unit_is_meant() => Assert.Equal(3, Offers(body =>
    {
        body["product"]!["productIdentifier"]!["merchantSku"] = "LAST-ONE";
        body["product"]!.AsObject().Remove("amount");
    }).Count);

    [Theory]
    [InlineData("""{"terms":{}}""", "The request must contain the parameter Product.")]
    [InlineData("""{"product":{},"terms":{}}""", "The request must contain the parameter Product.ProductIdentifier.")]
    [InlineData(
        """{"product":{"productIdentifier":{}},"terms":{}}""",
        "The request must contain the parameter Product.ProductIdentifier.MerchantSku."
    )]
    [InlineData(
        """{"product":{"productIdentifier":{"merchantSku":"S"}},"terms":{"origin":{"countryCode":"US"},"destination":{}}}""",
        "The request must contain the parameter Terms.Destination.DeliveryAddress."
    )]
    [InlineData(
        """{"product":{"productIdentifier":{"merchantSku":"S"}},"terms":{"origin":{"countryCode":"US"},"destination":{"ipAddress":"here"}}}""",
        "Value here for parameter IpAddress is invalid. Reason: InvalidValue."
    )]
    [InlineData(
        """{"product":{"productIdentifier":{"merchantSku":"S"}},"terms":{"origin":{"countryCode":"USA"},"destination":{"ipAddress":"10.0.0.1"}}}""",
        "Value USA for parameter CountryCode is invalid. Reason: InvalidValue."
    )]
    [InlineData(
        """{"product":{"productIdentifier":{"merchantSku":"S"},"amount":{"unitOfMeasure":"Eaches","value":"0.5"}},"terms":{"origin":{"countryCode":"US"},"destination":{"ipAddress":"10.0.0.1"}}}""",
        "Value 0.5 for parameter Value is invalid. Reason: InvalidValue."
    )]
    public void Refuses(string body, string message) => Assert.Equal(message, counter.Send("POST", "/deliveryOffers", body).Error.Message);

    private List<JsonElement> Offers(Action<JsonObject>? change = null)
    {
        var body = new JsonObject
        {
            ["product"] = new JsonObject
            {
                ["productIdentifier"] = new JsonObject { ["merchantSku"] = Orders.Sku },
                ["amount"] = new JsonObject { ["unitOfMeasure"] = "Eaches", ["value"] = "1" },
            },
            ["terms"] = new JsonObject
            {
                ["origin"] = new JsonObject { ["countryCode"] = "US" },
                ["destination"] = new JsonObject
                {
                    ["deliveryAddress"] = new JsonObject { ["postalCode"] = "48084", ["countryCode"] = "US" },
                },
            },
        };
        change?.Invoke(body);
        var response = counter.Post("/deliveryOffers", body);
        Assert.True(response.Status == 200, response.Text);
        return [.. response.Payload.GetProperty("deliveryOffers").EnumerateArray()];
    }
}
