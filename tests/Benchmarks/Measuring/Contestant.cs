using System.Diagnostics;

namespace AmazonMcf.Benchmarks.Measuring;

/// <summary>One way to do a piece of work.</summary>
/// <param name="Name">How the table calls it.</param>
/// <param name="RunAsync">Does the work once and says how long it took.</param>
internal sealed record Contestant(string Name, Func<Task<TimeSpan>> RunAsync)
{
    /// <summary>A contestant whose work is timed from here.</summary>
    public static Contestant Timed(string name, Func<Task> work) => new(name, async () =>
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    });
}
