using System.Text.Json.Nodes;

namespace AmazonMcf.Service.Http;

/// <summary>Bodies of good requests, to be changed by tests.</summary>
internal static class Orders
{
    public const string Us = "ATVPDKIKX0DER";
    public const string Japan = "A1VC38T7YXB528";
    public const string India = "A21TJRUUN4KGV";
    public const string Sku = "CR-47K6-H6QN";

    public static JsonObject New(string id) => new()
    {
        ["sellerFulfillmentOrderId"] = id,
        ["marketplaceId"] = Us,
        ["displayableOrderId"] = id,
        ["displayableOrderDate"] = "2024-01-01T00:00:00Z",
        ["displayableOrderComment"] = "Thank you.",
        ["shippingSpeedCategory"] = "Standard",
        ["destinationAddress"] = Address(),
        ["items"] = new JsonArray(Item("1", Sku, 1)),
    };

    public static JsonObject Preview() => new()
    {
        ["marketplaceId"] = Us,
        ["address"] = Address(),
        ["items"] = new JsonArray(Item("1", Sku, 1)),
    };

    public static JsonObject Address() => new()
    {
        ["name"] = "A. Reader",
        ["addressLine1"] = "1234 Elm Way",
        ["city"] = "Troy",
        ["stateOrRegion"] = "MI",
        ["postalCode"] = "48084",
        ["countryCode"] = "US",
    };

    public static JsonObject JapaneseAddress() => new()
    {
        ["name"] = "A. Reader",
        ["addressLine1"] = "1-2-3 Jinnan",
        ["stateOrRegion"] = "Tokyo",
        ["postalCode"] = "1500002",
        ["countryCode"] = "JP",
    };

    public static JsonObject Item(string id, string sku, int quantity) => new()
    {
        ["sellerSku"] = sku,
        ["sellerFulfillmentOrderItemId"] = id,
        ["quantity"] = quantity,
    };

    public static JsonObject Money(string currency, string value) => new() { ["currencyCode"] = currency, ["value"] = value };

    public static JsonObject InJapan(this JsonObject order)
    {
        order["marketplaceId"] = Japan;
        order["destinationAddress"] = JapaneseAddress();
        order["items"] = new JsonArray(Item("1", "Sample_SKU_1", 1));
        return order;
    }

    public static JsonObject Without(this JsonObject body, string part, params string[] members)
    {
        foreach (var member in members)
        {
            body[part]!.AsObject().Remove(member);
        }

        return body;
    }
}
