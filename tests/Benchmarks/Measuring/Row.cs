namespace AmazonMcf.Benchmarks.Measuring;

/// <summary>A line of the table.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Contestant">By whom.</param>
/// <param name="Figures">The figures, as they are printed: best, median, ratio of the bests, ratio of the medians.</param>
/// <param name="Goal">What is to be reached; empty where nothing is.</param>
/// <param name="IsReached">Whether it was; null where there is no goal.</param>
internal sealed record Row(string Work, string Contestant, IReadOnlyList<string> Figures, string Goal, bool? IsReached)
{
    public static IReadOnlyList<string> Headings { get; } =
    ["work", "contestant", "best", "median", "ratio", "ratio of medians", "goal", "met"];

    public IReadOnlyList<string> Cells =>
        [
            Work,
            Contestant,
            .. Figures,
            Goal,
            IsReached switch
            {
                null => "",
                true => "yes",
                false => "**no**",
            },
        ];

    /// <summary>A figure that has no rivals.</summary>
    public static Row Fact(string work, string what, string value, string goal = "", bool? isReached = null) =>
        new(work, what, [value, "", "", ""], goal, isReached);

    /// <summary>A time that is beside no other.</summary>
    public static Row Of(string work, Timing timing) =>
        new(work, timing.Contestant, [Text.Of(timing.Best), Text.Of(timing.Median), "", ""], "", null);

    /// <summary>The lines of contestants that took turns: each beside the one that sets the measure.</summary>
    /// <param name="work">What was done.</param>
    /// <param name="timings">Their times; ours is the first, the measure the second.</param>
    /// <param name="most">The most times the measure that ours may take.</param>
    public static IEnumerable<Row> Compare(string work, IReadOnlyList<Timing> timings, double? most)
    {
        var measure = timings[1];
        foreach (var timing in timings)
        {
            var ratio = timing.Best / measure.Best;
            string[] figures =
            [
                Text.Of(timing.Best),
                Text.Of(timing.Median),
                Text.Ratio(ratio),
                Text.Ratio(timing.Median / measure.Median),
            ];
            var (goal, reached) =
                timing == timings[0] && most is { } limit ? ($"≤ {Text.Ratio(limit)}", ratio <= limit)
                : timing == timings[0] || timing == measure ? ("", (bool?)null)
                : ("slower than AmazonMcf", timing.Best > timings[0].Best);
            yield return new Row(work, timing.Contestant, figures, goal, reached);
        }
    }
}
