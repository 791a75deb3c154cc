using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Notifications;

/// <summary>A wait for the changes of an order ends with a change, a failure, its time or a stop.</summary>
public sealed class WaitingOrdersTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider time = new();
    private readonly WaitingOrders orders = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_watch_that_ends_with_a_timeout_ends_the_wait(bool isWaiting)
    {
        using var waiter = orders.Add("N-1");
        var failure = new TimeoutException("The token took too long.");
        var next = isWaiting ? waiter.NextAsync(Hour, time, default) : null;
        orders.Fail(failure);
        next ??= waiter.NextAsync(Hour, time, default);

        Assert.Same(failure, await Assert.ThrowsAsync<TimeoutException>(() => next));
        using var later = orders.Add("N-2");
        Assert.Same(failure, await Assert.ThrowsAsync<TimeoutException>(() => later.NextAsync(Hour, time, default)));
    }

    [Fact]
    public async Task A_wait_without_a_change_ends_with_its_time_and_a_later_change_is_seen()
    {
        using var waiter = orders.Add("N-1");
        var none = waiter.NextAsync(Hour, time, default);
        await time.WhenArmed(1);
        time.Advance(Hour);
        Assert.Null(await none);

        orders.Show(new McfOrder { SellerFulfillmentOrderId = "N-1", Status = "Planning" });
        orders.Show(new McfOrder { SellerFulfillmentOrderId = "N-1", Status = "Processing" });

        Assert.Equal("Planning", (await waiter.NextAsync(Hour, time, default))?.Status);
        Assert.Equal("Processing", (await waiter.NextAsync(Hour, time, default))?.Status);
    }

    [Fact]
    public async Task A_change_leaves_no_timer_behind()
    {
        using var waiter = orders.Add("N-1");
        var next = waiter.NextAsync(Hour, time, default);
        await time.WhenArmed(1);
        orders.Show(new McfOrder { SellerFulfillmentOrderId = "N-1", Status = "Complete" });

        Assert.Equal("Complete", (await next)?.Status);
        Assert.Equal(0, time.ArmedTimers);
    }

    [Fact]
    public async Task A_stop_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();
        using var waiter = orders.Add("N-1");
        var next = waiter.NextAsync(Hour, time, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }
}
