using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.V20260704;

/// <summary>Orders that are accepted at first, and show later.</summary>
public sealed class AcceptedTests
{
    [Fact]
    public void An_accepted_order_shows_after_virtual_time_in_either_version()
    {
        using var counter = new Counter(options =>
        {
            options.AcceptedShare = 1;
            options.AcceptedDelay = TimeSpan.FromSeconds(30);
        });
        var accepted = counter.Place("1");
        Assert.Equal((202, """{"orderId":"1","status":"PROCESSING"}"""), (accepted.Status, accepted.Text));
        var since = counter.Service.Now;

        counter.Service.StepClock(TimeSpan.FromSeconds(29));
        Assert.Equal(404, counter.Get(LaterOrders.Path("1")).Status);
        Assert.Equal(404, counter.Put(LaterOrders.Path("1", "/cancel")).Status);
        Assert.Equal(400, counter.Read("1").Status);
        Assert.Equal(0, counter.Get(LaterOrders.List).Json.GetProperty("orders").GetArrayLength());
        Assert.Equal(0, counter.Get("/fulfillmentOrders").Payload.GetProperty("fulfillmentOrders").GetArrayLength());
        Assert.Equal("A create request already exists for orderId : 1", counter.Place("1").Error.Message);

        counter.Service.StepClock(TimeSpan.FromSeconds(1));
        Assert.Equal("PROCESSING", counter.Order("1").Text("status"));
        Assert.Equal(200, counter.Read("1").Status);
        var listed = counter.Get(LaterOrders.List + "?updatedAfter=" + Uri.EscapeDataString(since.ToString("O")));
        Assert.Equal(1, listed.Json.GetProperty("orders").GetArrayLength());
        counter.Service.StepClock(TimeSpan.FromDays(2));
        Assert.Equal("COMPLETE", counter.Order("1").Text("status"));
    }

    [Fact]
    public void The_seed_of_the_store_chooses_which_orders_are_accepted()
    {
        var one = Statuses(seed: 1);
        Assert.Equal(one, Statuses(seed: 1));
        Assert.NotEqual(one, Statuses(seed: 2));
        Assert.InRange(one.Count(status => status == 202), 10, 40);
        Assert.Equal(100, one.Count(status => status is 200 or 202));
    }

    [Fact]
    public void The_other_version_accepts_nothing()
    {
        using var counter = new Counter(options => options.AcceptedShare = 1);
        Assert.Equal(200, counter.Create("1").Status);
        Assert.Equal(200, counter.Read("1").Status);
        Assert.Equal("PROCESSING", counter.Order("1").Text("status"));
    }

    [Fact]
    public void Another_process_waits_for_the_same_moment()
    {
        using var folder = new StoreFolder();
        using var one = new Counter(options =>
        {
            options.Path = folder.Path;
            options.AcceptedShare = 1;
        });
        using var other = new Counter(options => options.Path = folder.Path);
        one.Place("1");
        Assert.Equal(404, other.Get(LaterOrders.Path("1")).Status);
        other.Service.StepClock(TimeSpan.FromSeconds(5));
        Assert.Equal(200, other.Get(LaterOrders.Path("1")).Status);
    }

    private static List<int> Statuses(int seed)
    {
        using var counter = new Counter(options =>
        {
            options.Seed = seed;
            options.AcceptedShare = 0.25;
        });
        counter.Service.SetStock(Orders.Us, Orders.Sku, 1000);
        return [.. Enumerable.Range(1, 100).Select(number => counter.Place($"{number}").Status)];
    }
}
