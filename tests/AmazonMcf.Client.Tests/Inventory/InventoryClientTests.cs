using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Inventory;

public sealed class InventoryClientTests : IDisposable
{
    private const string Us = "ATVPDKIKX0DER";

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Every_quantity_is_mapped_and_unknown_members_are_kept()
    {
        world.Service.Then(Responses.Ok(
            """
            {"payload":{"granularity":{"granularityType":"Marketplace","granularityId":"ATVPDKIKX0DER"},"inventorySummaries":[{
              "asin":"B01","fnSku":"X01","sellerSku":"A","condition":"NewItem","lastUpdatedTime":"2026-01-02T03:04:05Z",
              "productName":"Mug","totalQuantity":100,"stores":["S1"],"extra":1,
              "inventoryDetails":{"fulfillableQuantity":1,"inboundWorkingQuantity":2,"inboundShippedQuantity":3,
                "inboundReceivingQuantity":4,"futureQuantity":9,
                "reservedQuantity":{"totalReservedQuantity":18,"pendingCustomerOrderQuantity":5,"pendingTransshipmentQuantity":6,
                  "fcProcessingQuantity":7},
                "researchingQuantity":{"totalResearchingQuantity":8,
                  "researchingQuantityBreakdown":[{"name":"researchingQuantityInMidTerm","quantity":8}]},
                "unfulfillableQuantity":{"totalUnfulfillableQuantity":63,"customerDamagedQuantity":10,"warehouseDamagedQuantity":11,
                  "distributorDamagedQuantity":12,"carrierDamagedQuantity":13,"defectiveQuantity":14,"expiredQuantity":3}}}]}}
            """));

        var item = Assert.Single(await world.Connection.Inventory.GetAsync(["A"], Us, world.Call()));

        Assert.Equal((Us, "A", "X01", "B01", "NewItem", "Mug"),
            (item.MarketplaceId, item.SellerSku, item.FnSku, item.Asin, item.Condition, item.ProductName));
        Assert.Equal([100, 1, 2, 3, 4, 18, 5, 6, 7, 8, 63, 10, 11, 12, 13, 14, 3],
            new[]
            {
                item.TotalQuantity, item.FulfillableQuantity, item.InboundWorkingQuantity, item.InboundShippedQuantity,
                item.InboundReceivingQuantity, item.ReservedQuantity, item.PendingCustomerOrderQuantity, item.PendingTransshipmentQuantity,
                item.FcProcessingQuantity, item.ResearchingQuantity, item.UnfulfillableQuantity, item.CustomerDamagedQuantity,
                item.WarehouseDamagedQuantity, item.DistributorDamagedQuantity, item.CarrierDamagedQuantity, item.DefectiveQuantity,
                item.ExpiredQuantity,
            });
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), item.LastUpdatedTime);
        Assert.Equal(world.Connection.SellerKey, item.SellerKey);
        Assert.Equal(
            ["extra", "inventoryDetails.futureQuantity", "inventoryDetails.researchingQuantity.researchingQuantityInMidTerm"],
            item.AdditionalData.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Skus_are_requested_50_at_a_time_and_one_with_a_comma_alone()
    {
        for (var i = 0; i < 4; i++)
        {
            world.Service.Then(Page(null));
        }

        await world.Connection.Inventory.GetAsync([.. Enumerable.Range(1, 101).Select(n => $"S{n}"), "A,B #1+x", "S1"], Us, world.Call());

        Assert.Equal([50, 50, 1], Sent().Take(3).Select(query => query["sellerSkus"].Split(',').Length));
        Assert.Equal(("A,B #1+x", false), (Sent()[3]["sellerSku"], Sent()[3].ContainsKey("sellerSkus")));
    }

    [Fact]
    public async Task A_start_time_is_sent_beside_the_token_on_every_page()
    {
        world.Service.Then(Page("t1", "A")).Then(Page(null, "B"));

        var items = await ListAsync(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));

        Assert.Equal(["A", "B"], items);
        Assert.Equal(["2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"], Sent().Select(query => query["startDateTime"]));
        Assert.Equal("t1", Sent()[1]["nextToken"]);
    }

    [Fact]
    public async Task Pages_are_fetched_ahead_while_the_reader_is_busy()
    {
        world.Service.Then(Page("t1", "A")).Then(Page("t2", "B")).Then(Page(null, "C"));
        await using var items = world.Connection.Inventory.ListAsync(Us, null, world.Call()).GetAsyncEnumerator();

        Assert.True(await items.MoveNextAsync());
        await Eventually.TrueAsync(() => world.Service.Requests.Count >= 3);

        Assert.Equal("A", items.Current.SellerSku);
        Assert.True(await items.MoveNextAsync());
        Assert.True(await items.MoveNextAsync());
        Assert.False(await items.MoveNextAsync());
        Assert.Equal(3, world.Attempts.Count);
    }

    [Fact]
    public async Task An_expired_token_starts_the_list_again_without_duplicates()
    {
        world.Service
            .Then(Page("t1", "A", "B"))
            .Then(Slow()).Then(Slow()).Then(Expired("t1"))
            .Then(Page("t2", "A", "B"))
            .Then(Page(null, "B", "C"));

        Assert.Equal(["A", "B", "C"], await ListAsync());
        Assert.Equal(["", "t1", "t1", "t1", "", "t2"], Sent().Select(query => query.GetValueOrDefault("nextToken", "")));
    }

    [Fact]
    public async Task A_list_that_never_gets_further_ends_with_the_error()
    {
        world.Service
            .Then(Page("t1", "A"))
            .Then(Slow()).Then(Slow()).Then(Expired("t1"))
            .Then(Page("t2", "A"))
            .Then(Slow()).Then(Slow()).Then(Expired("t2"));

        await Assert.ThrowsAsync<McfInvalidRequestException>(() => ListAsync());
        Assert.Equal(8, Sent().Count);
    }

    [Fact]
    public async Task A_rejected_token_that_is_not_old_is_an_error()
    {
        world.Service.Then(Page("t1", "A")).Then(Responses.Error(400, "InvalidInput", "Invalid token."));

        await Assert.ThrowsAsync<McfInvalidRequestException>(() => ListAsync());
    }

    [Fact]
    public async Task A_reader_that_stops_early_ends_the_reading()
    {
        for (var i = 1; i <= 40; i++)
        {
            world.Service.Then(Page("t" + i, "S" + i));
        }

        await foreach (var item in world.Connection.Inventory.ListAsync(Us, null, world.Call()))
        {
            break;
        }

        var sent = world.Service.Requests.Count;
        await Task.Yield();
        Assert.Equal(sent, world.Service.Requests.Count);
    }

    [Fact]
    public async Task Registering_on_a_live_connection_is_not_sent()
    {
        var error = await Assert.ThrowsAsync<McfInvalidRequestException>(
            () => world.Connection.Inventory.RegisterAsync("A", "Mug", Us, 1, world.Call()));

        Assert.Contains("was not sent", error.Message, StringComparison.Ordinal);
        Assert.Empty(world.Service.Requests);
    }

    private static HttpResponseMessage Page(string? next, params string[] skus) => Responses.Ok(JsonSerializer.Serialize(new
    {
        payload = new
        {
            granularity = new { granularityType = "Marketplace", granularityId = Us },
            inventorySummaries = skus.Select(sku => new { sellerSku = sku, totalQuantity = 1 }),
        },
        pagination = new { nextToken = next },
    }));

    // Two of them are longer than the life of a token.
    private static HttpResponseMessage Slow() => Responses.Throttled().With("Retry-After", "20");

    private static HttpResponseMessage Expired(string token) =>
        Responses.Error(400, "InvalidInput", $"Value {token} for parameter NextToken is invalid.");

    private async Task<List<string?>> ListAsync(DateTime? since = null)
    {
        var skus = new List<string?>();
        await foreach (McfInventoryItem item in world.Connection.Inventory.ListAsync(Us, since, world.Call()))
        {
            skus.Add(item.SellerSku);
        }

        return skus;
    }

    private List<Dictionary<string, string>> Sent() =>
    [
        .. world.Service.Requests.Select(request => request.Address.Query.TrimStart('?').Split('&')
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]))),
    ];
}
