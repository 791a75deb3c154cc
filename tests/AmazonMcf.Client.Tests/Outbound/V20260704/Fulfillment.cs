using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>Orders and responses of Fulfillment Outbound 2026-07-04.</summary>
internal static class Fulfillment
{
    public const string Orders = "/fulfillment/outbound/2026-07-04/orders";

    /// <summary>A world whose connection uses the version.</summary>
    public static TestWorld World(string? version = "2026-07-04", Action<McfConnectionSettings>? change = null) => new(settings =>
    {
        (settings.Kind, settings.Endpoint, settings.Unlimited) = (McfConnectionKind.Custom, new Uri("https://service.example/"), true);
        settings.ApiVersion = version;
        change?.Invoke(settings);
    });

    public static McfOrderRequest Request(string id = "A-1") => new()
    {
        SellerFulfillmentOrderId = id,
        DestinationAddress = new McfAddress
        {
            Name = "Ada Lovelace",
            AddressLine1 = "1 Analytical Way",
            City = "Springfield",
            StateOrRegion = "IL",
            PostalCode = "62701",
            CountryCode = "US",
        },
        Items = [new McfOrderRequestItem { SellerSku = "MUG", Quantity = 2, SellerFulfillmentOrderItemId = "1" }],
    };

    /// <summary>The order of <see cref="Request"/> as the service returns it.</summary>
    public static string OrderJson(string id = "A-1", string status = "PROCESSING", string action = "SHIP", int quantity = 2) => $$"""
        {
          "orderId": "{{id}}", "receiveTime": "2026-08-01T10:00:00Z", "status": "{{status}}", "statusUpdateTime": "2026-08-01T10:00:01Z",
          "fulfillmentConfiguration": {
            "serviceLevel": { "serviceTiers": ["STANDARD"] }, "action": "{{action}}", "policy": "FILL_OR_KILL"
          },
          "origin": { "countryCode": "US" },
          "destination": {
            "deliveryAddress": {
              "name": "Ada Lovelace", "addressLine1": "1 Analytical Way", "city": "Springfield", "stateOrRegion": "IL",
              "postalCode": "62701", "countryCode": "US"
            }
          },
          "lineItems": [
            {
              "lineItemId": "1", "product": { "productIdentifier": { "amazonSku": "MUG" } },
              "amount": { "unit": "EACHES", "value": "{{quantity}}.0" }
            }
          ],
          "shipments": []
        }
        """;

    public static HttpResponseMessage Order(string id = "A-1", string status = "PROCESSING", string action = "SHIP", int quantity = 2) =>
        Responses.Ok($$"""{ "order": {{OrderJson(id, status, action, quantity)}} }""");

    public static HttpResponseMessage Accepted(string id = "A-1") =>
        Responses.Json(202, $$"""{ "orderId": "{{id}}", "status": "PROCESSING" }""");

    public static HttpResponseMessage AcceptedChange() => Responses.Json(202, "{}");

    public static HttpResponseMessage NotFound(string id = "A-1") => Responses.Error(404, "NotFound", $"Requested order '{id}' not found.");
}
