namespace AmazonMcf.Reporting;

public sealed class TimeTallyTests
{
    [Fact]
    public void Quantiles_are_values_that_this_share_did_not_exceed()
    {
        var tally = new TimeTally();
        foreach (var hours in Enumerable.Range(1, 10))
        {
            tally.Add(TimeSpan.FromHours(hours));
        }

        var figure = tally.ToFigure("x", TimeSpan.FromHours(4), 2);

        Assert.Equal(("05:00:00", "09:00:00", "10:00:00"), (figure.Median, figure.Percentile90, figure.Longest));
        Assert.Equal([3, 4, 3], figure.Bands.Select(band => band.Count));
        Assert.Equal(["04:00:00", "08:00:00", null], figure.Bands.Select(band => band.To));
    }

    [Fact]
    public void Spans_are_rounded_to_the_hour_and_wrong_dates_stay_within_bounds()
    {
        var tally = new TimeTally();
        tally.Add(new TimeSpan(24, 0, 1));
        tally.Add(TimeSpan.FromDays(-3));
        tally.Add(TimeSpan.FromDays(100_000));

        var figure = tally.ToFigure("x", TimeSpan.FromDays(1), 3);

        Assert.Equal(("1.00:00:00", "90.00:00:00"), (figure.Median, figure.Longest));
        Assert.Equal([1, 1, 0, 1], figure.Bands.Select(band => band.Count));
    }
}
