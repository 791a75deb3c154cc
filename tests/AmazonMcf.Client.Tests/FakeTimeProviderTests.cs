using AmazonMcf.Testing;

namespace AmazonMcf.Tests;

public class FakeTimeProviderTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Stands_still_until_it_is_moved()
    {
        var first = clock.GetUtcNow();
        Assert.Equal(first, clock.GetUtcNow());
        clock.Advance(TimeSpan.FromMinutes(90));
        Assert.Equal(first.AddMinutes(90), clock.GetUtcNow());
    }

    [Fact]
    public void Measures_elapsed_time_by_its_own_motion()
    {
        var stamp = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal(TimeSpan.FromMilliseconds(250), clock.GetElapsedTime(stamp));
    }

    [Fact]
    public void Fires_timers_in_the_order_of_their_due_times_each_at_its_own_moment()
    {
        var start = clock.GetUtcNow();
        var seen = new List<string>();
        using var late = clock.CreateTimer(
            _ => seen.Add($"late {(clock.GetUtcNow() - start).TotalSeconds}"),
            null,
            Seconds(5),
            Timeout.InfiniteTimeSpan
        );
        using var beat = clock.CreateTimer(_ => seen.Add($"beat {(clock.GetUtcNow() - start).TotalSeconds}"), null, Seconds(2), Seconds(2));
        clock.Advance(Seconds(6));
        Assert.Equal(["beat 2", "beat 4", "late 5", "beat 6"], seen);
    }

    [Fact]
    public async Task Ends_a_delay_exactly_when_it_is_due()
    {
        var delay = Task.Delay(Seconds(10), clock);
        clock.Advance(Seconds(9));
        Assert.False(delay.IsCompleted);
        clock.Advance(Seconds(1));
        await delay;
    }

    [Fact]
    public async Task A_disposed_timer_stays_silent()
    {
        var fired = false;
        var timer = clock.CreateTimer(_ => fired = true, null, Seconds(1), Timeout.InfiniteTimeSpan);
        await timer.DisposeAsync();
        clock.Advance(Seconds(5));
        Assert.False(fired);
        Assert.False(timer.Change(Seconds(1), Timeout.InfiniteTimeSpan));
        Assert.Equal(0, clock.ArmedTimers);
    }

    [Fact]
    public async Task Waits_that_may_be_skipped_end_by_themselves_and_the_others_hold()
    {
        clock.SkipWait = due => due <= Seconds(30);
        var start = clock.GetUtcNow();
        using var timeout = new CancellationTokenSource(Seconds(100), clock);
        await Task.Delay(Seconds(30), clock, timeout.Token);
        Assert.Equal(start.AddSeconds(30), clock.GetUtcNow());
        Assert.False(timeout.IsCancellationRequested);
    }

    [Fact]
    public async Task Many_threads_may_wait_at_once()
    {
        var waits = Enumerable.Range(1, 200).Select(i => Task.Run(() => Task.Delay(Seconds(i), clock))).ToList();
        await clock.WhenArmed(200);
        Assert.Equal(Seconds(1), clock.UntilNextTimer);
        clock.Advance(Seconds(200));
        await Task.WhenAll(waits);
    }

    [Fact]
    public void Every_reading_moves_it_on_when_asked_to()
    {
        clock.AutoAdvance = Seconds(1);
        var first = clock.GetUtcNow();
        Assert.Equal(first.AddSeconds(1), clock.GetUtcNow());
    }

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);

    [Fact]
    public void A_timer_without_a_wait_waits_for_the_clock_to_be_moved_where_nothing_else_may_fire()
    {
        var clock = new FakeTimeProvider { FiresWhenMovedOnly = true };
        var thread = 0;
        using var timer = clock.CreateTimer(
            _ => thread = Environment.CurrentManagedThreadId,
            null,
            TimeSpan.Zero,
            Timeout.InfiniteTimeSpan
        );
        Assert.Equal(1, clock.ArmedTimers);

        clock.Advance(TimeSpan.Zero);
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }
}
