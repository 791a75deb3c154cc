namespace AmazonMcf.Reporting;

/// <summary>Counts spans of time by the hour, so that quantiles need no list of all spans.</summary>
internal sealed class TimeTally
{
    // A span of months is a wrong date rather than a slow parcel; the cap bounds memory.
    private const int LongestHours = 90 * 24;

    private readonly SortedDictionary<int, int> byHour = [];

    public int Count { get; private set; }

    public void Add(TimeSpan span)
    {
        var hour = (int)Math.Round(Math.Min(Math.Max(span.TotalHours, 0), LongestHours));
        byHour.TryGetValue(hour, out var before);
        byHour[hour] = before + 1;
        Count++;
    }

    public McfReportTime ToFigure(string name, TimeSpan bandWidth, int closedBands) => new()
    {
        Name = name,
        Count = Count,
        Median = Quantile(0.5).ToString(),
        Percentile90 = Quantile(0.9).ToString(),
        Longest = Quantile(1).ToString(),
        Bands = Enumerable.Range(0, closedBands + 1).Select(band => new McfReportBand
        {
            From = Times(bandWidth, band).ToString(),
            To = band < closedBands ? Times(bandWidth, band + 1).ToString() : null,
            Count = byHour.Where(entry => Math.Min((int)(entry.Key / bandWidth.TotalHours), closedBands) == band).Sum(entry => entry.Value),
        }).ToArray(),
    };

    private static TimeSpan Times(TimeSpan span, int factor) => TimeSpan.FromTicks(span.Ticks * factor);

    // The smallest span that at least this share did not exceed.
    private TimeSpan Quantile(double share)
    {
        var needed = Math.Ceiling(Count * share);
        foreach (var entry in byHour)
        {
            needed -= entry.Value;
            if (needed <= 0)
            {
                return TimeSpan.FromHours(entry.Key);
            }
        }

        return TimeSpan.Zero;
    }
}
