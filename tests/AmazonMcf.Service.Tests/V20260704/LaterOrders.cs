using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.V20260704;

/// <summary>Paths and bodies of good requests of Fulfillment Outbound 2026-07-04, to be changed by tests.</summary>
internal static class LaterOrders
{
    public const string Root = "/fulfillment/outbound/2026-07-04";
    public const string List = Root + "/orders";
    public const string Previews = Root + "/previews";
    public const string Offers = Root + "/offers";

    public static string Path(string id, string rest = "") => List + "/" + Uri.EscapeDataString(id) + rest;

    public static JsonObject New(string id) => new()
    {
        ["orderId"] = id,
        ["destination"] = new JsonObject { ["deliveryAddress"] = Orders.Address() },
        ["lineItems"] = new JsonArray(Line("1", Orders.Sku, "1.0")),
    };

    public static JsonObject Line(string id, string sku, string units) => new()
    {
        ["lineItemId"] = id,
        ["product"] = Product(sku),
        ["amount"] = new JsonObject { ["unit"] = "EACHES", ["value"] = units },
    };

    public static JsonObject Preview(params (string Sku, string Units)[] lines) => new()
    {
        ["destination"] = new JsonObject { ["deliveryAddress"] = Orders.Address() },
        ["lineItems"] = new JsonArray(
            [
                .. lines.Select(line => (JsonNode)new JsonObject
                {
                    ["product"] = Product(line.Sku),
                    ["amount"] = new JsonObject { ["value"] = line.Units },
                }),
            ]),
    };

    public static JsonObject Offer(params string[] skus) => new()
    {
        ["origin"] = new JsonObject { ["countryCode"] = "US" },
        ["items"] = new JsonArray([.. skus.Select(sku => (JsonNode)Product(sku))]),
    };

    public static JsonObject Product(string sku) => new() { ["productIdentifier"] = new JsonObject { ["amazonSku"] = sku } };

    public static JsonObject Money(string currency, string amount) => new() { ["currencyCode"] = currency, ["amount"] = amount };

    public static JsonObject Configured(this JsonObject body, string json)
    {
        body["fulfillmentConfiguration"] = JsonNode.Parse(json);
        return body;
    }

    public static JsonObject Held(string id) => New(id).Configured("""{"action":"HOLD"}""");

    public static JsonObject InJapan(this JsonObject body)
    {
        body["origin"] = new JsonObject { ["countryCode"] = "JP" };
        body["destination"]!["deliveryAddress"] = Orders.JapaneseAddress();
        return body;
    }

    public static TestResponse Place(this Counter counter, string id, Action<JsonObject>? change = null)
    {
        var order = New(id);
        change?.Invoke(order);
        return counter.Post(List, order);
    }

    public static JsonElement Order(this Counter counter, string id) => counter.Get(Path(id)).Json.GetProperty("order");

    public static JsonElement Package(this Counter counter, string id) =>
        counter.Order(id).GetProperty("shipments")[0].GetProperty("packages")[0];

    public static string? Text(this JsonElement element, params string[] path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.GetString();
    }
}
