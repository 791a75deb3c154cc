using AmazonMcf.Testing;
using SellingPartner.Quota;

namespace AmazonMcf.Quota;

public sealed class TokenBucketTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly TokenBucket bucket;
    private readonly List<Task> open = [];

    public TokenBucketTests() => bucket = new TokenBucket("getFulfillmentOrder", 2, 3, time);

    public void Dispose() => bucket.Dispose();

    [Fact]
    public void Gives_the_burst_at_once_and_then_one_each_half_second()
    {
        var permits = Take(6);
        Assert.Equal("YYY...", Permits(permits));
        Advance(499);
        Assert.Equal("YYY...", Permits(permits));
        Advance(1);
        Assert.Equal("YYYY..", Permits(permits));
        Advance(1000);
        Assert.Equal("YYYYYY", Permits(permits));
    }

    [Fact]
    public void Fills_up_to_the_burst_and_no_further()
    {
        Take(3);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("YYY.", Permits(Take(4)));
    }

    [Fact]
    public void Gains_nothing_while_the_service_may_not_have_seen_a_request_of_the_burst()
    {
        var burst = Enumerable.Range(0, 3).Select(_ => bucket.TakeAsync(default)).ToList();
        var next = bucket.TakeAsync(default);
        Advance(10_000);
        Assert.Equal("YYY.", Permits([.. burst, next]));
        bucket.Done(1);
        Advance(499);
        Assert.Equal(".", Permits([next]));
        Advance(1);
        Assert.Equal("Y", Permits([next]));
    }

    [Fact]
    public void Flows_at_the_full_rate_while_some_are_under_way()
    {
        Take(2);
        _ = bucket.TakeAsync(default);
        var permits = Take(4);
        for (var step = 0; step < 4; step++)
        {
            Advance(500);
        }

        Assert.Equal("YYYY", Permits(permits));
    }

    [Fact]
    public async Task Serves_in_the_order_of_requests()
    {
        Take(3);
        var served = new List<int>();
        var permits = Take(5).Select((permit, number) => RecordAsync(permit, number, served)).ToList();
        for (var step = 0; step < 5; step++)
        {
            Advance(500);
            await permits[step];
        }

        Assert.Equal([0, 1, 2, 3, 4], served);
    }

    [Fact]
    public async Task Lets_those_behind_move_up_when_one_leaves_the_line()
    {
        Take(3);
        using var stop = new CancellationTokenSource();
        var first = bucket.TakeAsync(stop.Token);
        var second = Take(1)[0];
        await stop.CancelAsync();
        Advance(500);
        Assert.Equal("Y", Permits([second]));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public void Gives_nothing_to_one_who_has_stopped_already()
    {
        Assert.True(bucket.TakeAsync(new CancellationToken(canceled: true)).IsCanceled);
        Assert.Equal(3, bucket.Read().Available);
    }

    [Fact]
    public void Takes_an_unused_turn_back()
    {
        Take(2);
        _ = bucket.TakeAsync(default);
        var waiting = bucket.TakeAsync(default);
        bucket.GiveBack(3);
        Assert.Equal("Y", Permits([waiting]));
    }

    [Fact]
    public void Takes_over_the_rate_the_service_names_for_those_who_wait_too()
    {
        Take(3);
        var permits = Take(2);
        Assert.Equal("..", Permits(permits));
        bucket.Admitted(10);
        Advance(100);
        Assert.Equal("Y.", Permits(permits));
        Advance(100);
        Assert.Equal("YY", Permits(permits));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.19)]
    [InlineData(101)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Ignores_a_rate_that_cannot_be_true(double rate)
    {
        bucket.Admitted(rate);
        Assert.Equal((2, 2), (bucket.Read().Rate, bucket.Pace));
    }

    [Fact]
    public void A_rejection_holds_everybody_back_and_halves_the_pace()
    {
        Refuse(TimeSpan.FromSeconds(4));
        Assert.Equal((2, 1), (bucket.Read().Rate, bucket.Pace));
        var permits = Take(2);
        Advance(3999);
        Assert.Equal("..", Permits(permits));
        Advance(1);
        Assert.Equal("Y.", Permits(permits));
        Advance(999);
        Assert.Equal("Y.", Permits(permits));
        Advance(1);
        Assert.Equal("YY", Permits(permits));
    }

    [Fact]
    public void Rejections_of_requests_that_left_before_the_pause_do_not_make_another()
    {
        var burst = Enumerable.Range(0, 3).Select(_ => bucket.TakeAsync(default).Result).ToList();
        foreach (var permit in burst)
        {
            bucket.Refused(permit, null);
            bucket.Done(permit);
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal((1, TimeSpan.FromMilliseconds(700)), (bucket.Pace, bucket.Read().Wait));
    }

    [Fact]
    public void Every_further_rejection_halves_the_pace_down_to_a_thirty_second_part_of_the_rate()
    {
        var paces = Enumerable.Range(0, 7).Select(_ =>
        {
            Refuse(null);
            return bucket.Pace;
        });
        Assert.Equal([1, 0.5, 0.25, 0.125, 0.0625, 0.0625, 0.0625], paces.ToList());
    }

    [Fact]
    public void Responses_bring_the_pace_back_to_the_rate()
    {
        Refuse(null);
        for (var responses = 0; responses < 74; responses++)
        {
            bucket.Admitted(responses % 2 == 0 ? 2 : null);
        }

        Assert.InRange(bucket.Pace, 1.9, 1.999);
        bucket.Admitted(null);
        bucket.Admitted(null);
        Assert.Equal((2, 2), (bucket.Read().Rate, bucket.Pace));
    }

    [Fact]
    public void What_is_held_stays_the_same_when_the_pace_changes()
    {
        Take(1);
        bucket.Admitted(20);
        Assert.Equal((20, 2), (bucket.Read().Rate, bucket.Read().Available));
    }

    [Fact]
    public void Never_shortens_a_pause()
    {
        Refuse(TimeSpan.FromSeconds(4));
        Refuse(TimeSpan.FromSeconds(3));
        var permits = Take(1);
        Advance(3999);
        Assert.Equal(".", Permits(permits));
        Advance(1001);
        Assert.Equal("Y", Permits(permits));
    }

    [Fact]
    public void Never_pauses_longer_than_a_minute()
    {
        Refuse(TimeSpan.FromHours(1));
        var permits = Take(1);
        Advance(59_999);
        Assert.Equal(".", Permits(permits));
        Advance(1);
        Assert.Equal("Y", Permits(permits));
    }

    [Fact]
    public void Tells_how_it_stands()
    {
        Take(5);
        var quota = bucket.Read();
        Assert.Equal(("getFulfillmentOrder", 2.0, 2.0, 3), (quota.Operation, quota.Rate, quota.Pace, quota.Burst));
        Assert.Equal((-2.0, 2), (quota.Available, quota.Waiting));
        Assert.Equal(TimeSpan.FromSeconds(1.5), quota.Wait);
    }

    [Fact]
    public void Never_gives_more_than_burst_and_rate_allow_in_any_window()
    {
        var random = new Random(4711);
        var permits = new List<Task>();
        var given = new List<(double At, int Count)>();
        for (var step = 0; step < 400; step++)
        {
            permits.AddRange(Take(random.Next(4)));
            Advance(random.Next(900));
            given.Add(((time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds, Served(permits)));
        }

        for (var from = 0; from < given.Count; from += 7)
        {
            for (var to = from + 1; to < given.Count; to += 5)
            {
                Assert.True(given[to].Count - given[from].Count <= 3 + (2 * (given[to].At - given[from].At)) + 1e-6);
            }
        }
    }

    private static async Task RecordAsync(Task permit, int number, List<int> served)
    {
        await permit;
        lock (served)
        {
            served.Add(number);
        }
    }

    // A permit is decided on the thread that moves the clock; only what follows it runs elsewhere.
    private static string Permits(IEnumerable<Task> permits) =>
        string.Concat(permits.Select(permit => permit.IsCompletedSuccessfully ? 'Y' : '.'));

    // A request that left and was refused: the permit is the newest there can be.
    private void Refuse(TimeSpan? wait) => bucket.Refused(long.MaxValue, wait);

    private static int Served(List<Task> permits) => permits.Count(permit => permit.IsCompletedSuccessfully);

    private List<Task> Take(int count)
    {
        var permits = Enumerable.Range(0, count).Select(_ => (Task)bucket.TakeAsync(default)).ToList();
        open.AddRange(permits);
        Respond();
        return permits;
    }

    private void Advance(int milliseconds)
    {
        Respond();
        time.Advance(TimeSpan.FromMilliseconds(milliseconds));
        Respond();
    }

    // Requests are answered at once unless a test says otherwise.
    private void Respond()
    {
        while (open.FirstOrDefault(permit => permit.IsCompletedSuccessfully) is { } permit)
        {
            open.Remove(permit);
            bucket.Done(0);
        }
    }
}
