using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Submission;

public sealed class KnownOrdersTests : IDisposable
{
    private static readonly DateTime Noon = new(2024, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly TestWorld world = new();
    private readonly KnownOrders known;

    public KnownOrdersTests() => known = new KnownOrders(world.Connection.Outbound);

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Lists_nothing_before_an_order_was_found()
    {
        Assert.False(await HoldsAsync("A-1"));
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task Begins_shortly_before_the_order_that_was_found()
    {
        known.Found(Order("A-1", Noon));
        world.Service.Then(Page(null, "A-1", "A-2"));
        Assert.True(await HoldsAsync("A-2"));
        Assert.False(await HoldsAsync("A-3"));
        Assert.Equal(["GET /fulfillmentOrders?queryStartDate=2024-06-01T11%3A59%3A50Z"], world.Sent);
    }

    [Fact]
    public async Task Goes_on_page_by_page_when_an_order_is_not_known_and_the_page_was_earned()
    {
        known.Found(Order("A-1", Noon));
        world.Service.Then(Page("t1", "A-1", "A-2", "A-3", "A-4")).Then(Page("t2")).Then(Page(null, "A-9"));
        Assert.True(await HoldsAsync("A-2"));
        Assert.False(await HoldsAsync("A-9"));
        Assert.Single(world.Sent);
        foreach (var id in new[] { "A-2", "A-3", "A-4" })
        {
            known.Found(Order(id, Noon));
        }

        Assert.False(await HoldsAsync("A-9"));
        foreach (var id in new[] { "A-1", "A-2", "A-3", "A-4" })
        {
            known.Found(Order(id, Noon));
        }

        Assert.True(await HoldsAsync("A-9"));
        Assert.Equal(["GET /fulfillmentOrders?nextToken=t1", "GET /fulfillmentOrders?nextToken=t2"], world.Sent.Skip(1));
    }

    [Fact]
    public async Task An_older_order_begins_the_list_anew_and_twice_as_far_back()
    {
        known.Found(Order("A-1", Noon));
        known.Found(Order("A-2", Noon.AddSeconds(-30)));
        known.Found(Order("A-3", Noon.AddHours(-2)));
        world.Service.Then(Page("t1", "A-4"));
        Assert.True(await HoldsAsync("A-4"));
        Assert.Equal(["GET /fulfillmentOrders?queryStartDate=2024-06-01T08%3A00%3A00Z"], world.Sent);
    }

    [Fact]
    public async Task An_order_that_was_listed_begins_no_new_list()
    {
        known.Found(Order("A-1", Noon));
        world.Service.Then(Page(null, "A-1", "A-2"));
        await HoldsAsync("A-2");
        for (var round = 0; round < 20; round++)
        {
            known.Found(Order("A-2", Noon));
        }

        Assert.False(await HoldsAsync("A-3"));
        Assert.Single(world.Sent);
    }

    [Fact]
    public async Task A_page_token_that_is_too_old_ends_the_list_until_the_next_order_is_found()
    {
        known.Found(Order("A-1", Noon));
        world
            .Service.Then(Page("old", "A-1", "A-2"))
            .Then(Responses.Error(400, "InvalidInput", "Value old for parameter NextToken is invalid."));
        await HoldsAsync("A-2");
        for (var round = 0; round < 20; round++)
        {
            known.Found(Order("A-2", Noon));
        }

        Assert.False(await HoldsAsync("A-3"));
        Assert.False(await HoldsAsync("A-3"));
        known.Found(Order("A-3", Noon.AddHours(1)));
        world.Service.Then(Page(null, "A-3", "A-4"));
        Assert.True(await HoldsAsync("A-4"));
        Assert.Equal("GET /fulfillmentOrders?queryStartDate=2024-06-01T12%3A59%3A50Z", world.Sent[^1]);
    }

    [Fact]
    public async Task Who_comes_while_a_page_is_on_its_way_waits_for_it_and_can_be_stopped()
    {
        known.Found(Order("A-1", Noon));
        var response = new TaskCompletionSource<HttpResponseMessage>();
        world.Service.Then((_, _) => response.Task);
        using var stop = new CancellationTokenSource();
        var (first, second) = (HoldsAsync("A-2"), HoldsAsync("A-3"));
        var stopped = known.ContainsAsync("A-4", world.Call(stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        response.SetResult(Page(null, "A-2", "A-3"));
        Assert.True(await first);
        Assert.True(await second);
        Assert.Single(world.Sent);
    }

    [Fact]
    public async Task A_stop_while_a_page_is_read_leaves_it_to_the_next()
    {
        known.Found(Order("A-1", Noon));
        using var stop = new CancellationTokenSource();
        world.Service.ThenHang().Then(Page(null, "A-2"));
        var call = world.Call(stop.Token, stop.Token);
        var reading = known.ContainsAsync("A-2", call);
        await Eventually.TrueAsync(() => !world.Service.Requests.IsEmpty);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.False(call.MayHaveTakenEffect);
        Assert.True(await HoldsAsync("A-2"));
    }

    [Fact]
    public async Task Dates_at_the_beginning_of_time_and_none_do_no_harm()
    {
        known.Found(Order("A-1", null));
        Assert.False(await HoldsAsync("A-2"));
        known.Found(Order("A-1", Noon));
        known.Found(Order("A-2", DateTime.MinValue));
        world.Service.Then(Page(null, "A-3"));
        Assert.True(await HoldsAsync("A-3"));
    }

    private static McfOrder Order(string id, DateTime? received) => new() { SellerFulfillmentOrderId = id, ReceivedDate = received };

    private static HttpResponseMessage Page(string? token, params string[] ids)
    {
        var orders = string.Join(",", ids.Select(id => $$"""{"sellerFulfillmentOrderId":"{{id}}"}"""));
        return Responses.Ok(
            $$$"""{"payload":{"fulfillmentOrders":[{{{orders}}}]{{{(token is null ? "" : $",\"nextToken\":\"{token}\"")}}}}}"""
        );
    }

    private Task<bool> HoldsAsync(string id) => known.ContainsAsync(id, world.Call());
}
