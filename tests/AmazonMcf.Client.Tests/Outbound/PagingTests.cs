using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Outbound;

public sealed class PagingTests : IDisposable
{
    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Sends_the_exact_token_alone_and_passes_over_an_empty_page()
    {
        world.Service.Then(Page("t+1/=&", "A-1", "A-2")).Then(Page("t2")).Then(Page(null, "A-3"));
        var since = new DateTime(2024, 5, 30, 10, 0, 0, 123, DateTimeKind.Utc);
        Assert.Equal(["A-1", "A-2", "A-3"], await ListAsync(since));
        Assert.Equal(
            [
                "GET /fulfillmentOrders?queryStartDate=2024-05-30T10%3A00%3A00Z",
                "GET /fulfillmentOrders?nextToken=t%2B1%2F%3D%26",
                "GET /fulfillmentOrders?nextToken=t2",
            ],
            world.Sent);
    }

    [Theory]
    [InlineData(new[] { "a", "a" }, 2)]
    [InlineData(new[] { "a", "b", "a" }, 3)]
    public async Task A_token_that_comes_again_is_an_error_and_not_a_loop(string[] tokens, int requests)
    {
        foreach (var token in tokens)
        {
            world.Service.Then(Page(token, "A-1"));
        }

        var failure = await Assert.ThrowsAsync<McfProtocolException>(() => ListAsync(null));
        Assert.Equal((requests, "listAllFulfillmentOrders"), (world.Service.Requests.Count, failure.Operation));
    }

    [Fact]
    public async Task Requests_the_next_page_on_demand()
    {
        world.Service.Then(Page("t1", "A-1", "A-2")).Then(Page(null, "A-3"));
        var orders = world.Connection.Outbound.ListOrdersAsync(null, world.Call()).GetAsyncEnumerator();
        await orders.MoveNextAsync();
        await orders.MoveNextAsync();
        Assert.Single(world.Service.Requests);
        await orders.MoveNextAsync();
        Assert.Equal(2, world.Service.Requests.Count);
        await orders.DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_null_or_nothing_is_the_end()
    {
        world.Service.Then(Responses.Ok("""{"payload":{"nextToken":"","fulfillmentOrders":[]}}"""));
        Assert.Empty(await ListAsync(null));
        world.Service.Then(Responses.Ok("""{"payload":{"nextToken":null,"fulfillmentOrders":null}}"""));
        Assert.Empty(await ListAsync(null));
    }

    [Fact]
    public async Task Pages_of_features_keep_the_marketplace_and_leave_the_date_out()
    {
        world
            .Service.Then(
                Responses.Ok("""{"payload":{"marketplaceId":"M","featureName":"F","nextToken":"t1","featureSkus":[{"sellerSku":"S1"}]}}""")
            )
            .Then(Responses.Ok("""{"payload":{"marketplaceId":"M","featureName":"F","featureSkus":[{"sellerSku":"S2"}]}}"""));
        var skus = new List<string?>();
        await foreach (
            var sku in world.Connection.Outbound.GetFeatureInventoryAsync(
                "F",
                "M",
                new DateTime(2024, 5, 30, 0, 0, 0, DateTimeKind.Utc),
                world.Call()
            )
        )
        {
            skus.Add(sku.SellerSku);
        }

        Assert.Equal(["S1", "S2"], skus);
        Assert.Equal(
            [
                "GET /features/inventory/F?marketplaceId=M&queryStartDate=2024-05-30T00%3A00%3A00Z",
                "GET /features/inventory/F?marketplaceId=M&nextToken=t1",
            ],
            world.Sent
        );
    }

    [Fact]
    public async Task Ten_thousand_orders_stream_in_order()
    {
        using var open = TestWorld.Uncounted();
        var page = 0;
        open.Service.Otherwise = (_, _) =>
        {
            var first = page++ * 50;
            return Task.FromResult(Page(page < 200 ? "t" + page : null, [.. Enumerable.Range(first, 50).Select(number => $"A-{number}")]));
        };
        var expected = 0;
        await foreach (var order in open.Connection.Outbound.ListOrdersAsync(null, open.Call()))
        {
            Assert.Equal($"A-{expected++}", order.SellerFulfillmentOrderId);
        }

        Assert.Equal((10_000, 200), (expected, open.Service.Requests.Count));
    }

    private static HttpResponseMessage Page(string? token, params string[] ids)
    {
        var orders = string.Join(",", ids.Select(id => $$"""{"sellerFulfillmentOrderId":"{{id}}","fulfillmentOrderStatus":"PLANNING"}"""));
        return Responses.Ok(
            $$$"""{"payload":{"fulfillmentOrders":[{{{orders}}}]{{{(token is null ? "" : $",\"nextToken\":\"{token}\"")}}}}}"""
        );
    }

    private async Task<List<string>> ListAsync(DateTime? since)
    {
        var ids = new List<string>();
        await foreach (McfOrder order in world.Connection.Outbound.ListOrdersAsync(since, world.Call()))
        {
            ids.Add(order.SellerFulfillmentOrderId);
        }

        return ids;
    }
}
