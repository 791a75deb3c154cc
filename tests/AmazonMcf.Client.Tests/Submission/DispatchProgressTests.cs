using SellingPartner.Quota;

namespace AmazonMcf.Submission;

public sealed class DispatchProgressTests
{
    [Fact]
    public void Tells_what_is_done_what_is_under_way_and_what_waits()
    {
        var progress = new DispatchProgress { Done = 40, UnderWay = 16, Quota = Paced(available: -14, waiting: 14) };
        Assert.Equal("40 done, 16 in progress, 14 waiting for quota, the last one for 7 s", progress.ToString());
        Assert.Null(progress.TimeLeft);
        Assert.Null(progress.PercentComplete);
    }

    [Fact]
    public void Reckons_the_time_left_by_the_quota_once_the_number_is_known()
    {
        var progress = new DispatchProgress { Done = 40, UnderWay = 16, ToCome = 244, Quota = Paced(available: -14, waiting: 14) };
        Assert.Equal((300, 13), (progress.Total, progress.PercentComplete));
        Assert.Equal(TimeSpan.FromSeconds((244 + 14) / 2.0), progress.TimeLeft);
        Assert.Equal(
            "40 of 300 done, 16 in progress, about 2 min 9 s left, 14 waiting for quota", progress.ToString());
    }

    [Fact]
    public void Requests_within_the_burst_are_not_delayed()
    {
        var progress = new DispatchProgress { UnderWay = 1, ToCome = 20, Quota = Paced(available: 29, waiting: 0) };
        Assert.Equal(TimeSpan.Zero, progress.TimeLeft);
        Assert.Equal("0 of 21 done, 1 in progress", progress.ToString());
    }

    [Theory]
    [InlineData(9, "5 s")]
    [InlineData(118, "59 s")]
    [InlineData(120, "1 min 0 s")]
    [InlineData(7199, "59 min 59 s")]
    [InlineData(20_000, "2 h 46 min")]
    public void Formats_durations_for_readers(int toCome, string expected)
    {
        var progress = new DispatchProgress { ToCome = toCome, Quota = Paced(available: 0, waiting: 0) };
        Assert.EndsWith($", about {expected} left", progress.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pace_that_was_halved_doubles_the_time()
    {
        var quota = new QuotaSnapshot { Rate = 2, Pace = 1, Available = 0 };
        Assert.Equal(TimeSpan.FromSeconds(100), new DispatchProgress { ToCome = 100, Quota = quota }.TimeLeft);
    }

    private static QuotaSnapshot Paced(double available, int waiting) => new()
    {
        Rate = 2,
        Pace = 2,
        Burst = 30,
        Available = available,
        Waiting = waiting,
    };
}
