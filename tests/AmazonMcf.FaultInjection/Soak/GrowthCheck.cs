namespace AmazonMcf.FaultInjection.Soak;

/// <summary>
/// Says what grew over a soak. The first quarter is warm-up; of the rest, the middle of its first third is held against that of its last.
/// </summary>
internal static class GrowthCheck
{
    private const double Share = 0.15;
    private const long HeapSlack = 3 * 1024;
    private const long WorkingSetSlack = 24 * 1024;
    private const long CountSlack = 12;

    /// <summary>The sentences about what grew; none when all is flat.</summary>
    /// <param name="samples">Measurements at even distances, at least eight.</param>
    public static IReadOnlyList<string> Find(IReadOnlyList<ResourceUsage> samples)
    {
        var warm = samples.Skip(samples.Count / 4).ToList();
        var third = Math.Max(1, warm.Count / 3);
        return
        [
            .. new[]
            {
                Grown("managed memory (KiB)", sample => sample.HeapKilobytes, HeapSlack),
                Grown("working set (KiB)", sample => sample.WorkingSetKilobytes, WorkingSetSlack),
                Grown("threads", sample => sample.Threads, CountSlack),
                Grown("handles", sample => sample.Handles, CountSlack),
                Grown("timers", sample => sample.Timers, CountSlack),
            }.OfType<string>(),
        ];

        string? Grown(string what, Func<ResourceUsage, long> measure, long slack)
        {
            var (before, after) = (Middle(warm.Take(third), measure), Middle(warm.TakeLast(third), measure));
            return after - before > Math.Max(slack, before * Share)
                ? FormattableString.Invariant($"{what} grew from {before} to {after}")
                : null;
        }
    }

    private static long Middle(IEnumerable<ResourceUsage> samples, Func<ResourceUsage, long> measure)
    {
        var values = samples.Select(measure).Order().ToList();
        return values[values.Count / 2];
    }
}
