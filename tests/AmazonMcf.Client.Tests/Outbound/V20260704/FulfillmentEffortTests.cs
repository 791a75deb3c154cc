using System.Globalization;
using AmazonMcf.Testing;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>What it costs to read and track all open orders, at the usage plans of the model and under a virtual clock.</summary>
public class FulfillmentEffortTests
{
    private const int Orders = 1000;
    private const int PageSize = 50;

    [Fact]
    public async Task Reading_and_tracking_1000_orders_takes_2020_requests_and_8_minutes_with_the_earlier_version()
    {
        var (requests, waited) = await MeasureAsync("2020-07-01");

        Assert.Equal((Orders / PageSize) + (2 * Orders), requests);
        Assert.InRange(waited, TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(9));
    }

    [Fact]
    public async Task Reading_and_tracking_1000_orders_takes_20_requests_and_no_wait_with_the_later_version()
    {
        var (requests, waited) = await MeasureAsync("2026-07-04");

        Assert.Equal((Orders / PageSize, TimeSpan.Zero), (requests, waited));
    }

    private static async Task<(int Requests, TimeSpan Waited)> MeasureAsync(string version)
    {
        using var world = new TestWorld(settings => settings.ApiVersion = version);
        world.Service.Otherwise = (request, _) => Task.FromResult(Respond(request));
        var (client, call, tracked) = (world.Connection.Outbound, world.Call(), 0);
        await foreach (var listed in client.ListOrdersAsync(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc), call))
        {
            var order = listed.IsDetailed ? listed : await client.GetOrderAsync(listed.SellerFulfillmentOrderId, call);
            foreach (var package in order.Shipments!.SelectMany(shipment => shipment.Packages))
            {
                var tracking = await PackageTracking.ReadAsync(client, package, call);
                tracked += tracking.CurrentStatus == "IN_TRANSIT" ? 1 : 0;
            }
        }

        Assert.Equal(Orders, tracked);
        return (call.Attempts, call.Waited);
    }

    private static HttpResponseMessage Respond(SentRequest request)
    {
        var path = request.Address.AbsolutePath;
        var last = path.Split('/')[^1];
        return path == Fulfillment.Orders ? Page(request, "pageToken", Later)
            : last == "fulfillmentOrders" ? Page(request, "nextToken", Head)
            : last == "tracking" ? Responses.Ok(
                $$"""{ "payload": { "packageNumber": {{request.Address.Query.Split('=')[^1]}}, "currentStatus": "IN_TRANSIT" } }""")
            : Responses.Ok($$"""
                {
                  "payload": {
                    "fulfillmentOrder": {{Head(int.Parse(last, CultureInfo.InvariantCulture))}}, "fulfillmentOrderItems": [],
                    "fulfillmentShipments": [
                      {
                        "amazonShipmentId": "S-{{last}}", "fulfillmentShipmentItem": [],
                        "fulfillmentShipmentPackage": [{ "packageNumber": {{last}}, "carrierCode": "UPS" }]
                      }
                    ],
                    "returnItems": [], "returnAuthorizations": []
                  }
                }
                """);
    }

    private static HttpResponseMessage Page(SentRequest request, string parameter, Func<int, string> order)
    {
        var token = request.Address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('='))
            .FirstOrDefault(pair => pair[0] == parameter)?[1];
        var first = token is null ? 0 : int.Parse(token, CultureInfo.InvariantCulture);
        var orders = string.Join(",", Enumerable.Range(first + 1, PageSize).Select(order));
        var next = first + PageSize < Orders ? FormattableString.Invariant($"\"{first + PageSize}\"") : "null";
        return Responses.Ok(parameter == "pageToken"
            ? $$"""{ "orders": [{{orders}}], "pagination": { "nextToken": {{next}} } }"""
            : $$"""{ "payload": { "fulfillmentOrders": [{{orders}}], "nextToken": {{next}} } }""");
    }

    private static string Head(int number) =>
        FormattableString.Invariant($$"""{ "sellerFulfillmentOrderId": "{{number}}", "fulfillmentOrderStatus": "PROCESSING" }""");

    private static string Later(int number) => Fulfillment.OrderJson(FormattableString.Invariant($"{number}")).Replace(
        "\"shipments\": []",
        FormattableString.Invariant($$"""
            "shipments": [
              {
                "amazonShipmentId": "S-{{number}}", "amazonFacility": { "facilityId": "PHX3" }, "status": "SHIPPED", "items": [],
                "packages": [{ "packageId": "PKG-{{number}}", "status": "IN_TRANSIT" }]
              }
            ]
            """),
        StringComparison.Ordinal);
}
