using System.Diagnostics;

namespace AmazonMcf.Benchmarks;

/// <summary>The best of a few runs: what disturbs a run only ever makes it slower.</summary>
internal static class Stopwatches
{
    public static TimeSpan Best(Action work)
    {
        work();
        return Enumerable.Range(0, 5).Select(_ => Time(work)).Min();
    }

    private static TimeSpan Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }
}
