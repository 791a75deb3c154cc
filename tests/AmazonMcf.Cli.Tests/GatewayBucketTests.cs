using AmazonMcf.Cli.Gateway.Limits;

namespace AmazonMcf.Cli;

/// <summary>The quota of MWS goes by the time that passes, whatever happens to the date.</summary>
public class GatewayBucketTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-1)]
    [InlineData(24 * 365)]
    [InlineData(-24 * 365)]
    [InlineData(0)]
    public void A_clock_that_is_set_changes_no_quota(int hours)
    {
        var clock = new SetClock();
        var bucket = new GatewayBucket(burst: 2, perSecond: 0.5, clock);
        Assert.Equal((true, true, false), (bucket.Take().IsTaken, bucket.Take().IsTaken, bucket.Take().IsTaken));

        clock.Date += TimeSpan.FromHours(hours);
        Assert.False(bucket.Take().IsTaken);
        clock.Passed += TimeSpan.FromSeconds(2);

        var (isTaken, left, fullAt) = bucket.Take();
        Assert.Equal((true, 0, clock.Date.AddSeconds(4)), (isTaken, left, fullAt));
        Assert.False(bucket.Take().IsTaken);
    }

    /// <summary>A clock whose date is set without time passing, and the other way round.</summary>
    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Date { get; set; } = Start;

        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Date;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
