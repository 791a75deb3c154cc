namespace AmazonMcf.Benchmarks.Measuring;

/// <summary>The times of one contestant over the rounds.</summary>
/// <param name="Contestant">Its name.</param>
/// <param name="Times">Its times, one a round.</param>
internal sealed record Timing(string Contestant, IReadOnlyList<TimeSpan> Times)
{
    /// <summary>The shortest: what disturbs a run only ever makes it longer.</summary>
    public TimeSpan Best => Times.Min();

    public TimeSpan Median => Times.Order().ElementAt(Times.Count / 2);
}
