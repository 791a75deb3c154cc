using System.Diagnostics;

namespace AmazonMcf.Benchmarks.Measuring;

/// <summary>One request after the other, with the time of each.</summary>
/// <param name="name">How the table calls it.</param>
/// <param name="count">The requests of a round.</param>
/// <param name="send">Sends one.</param>
internal sealed class Sequence(string name, int count, Func<Task> send)
{
    private readonly List<TimeSpan> times = [];

    public Contestant Contestant => Contestant.Timed(name, async () =>
    {
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await send();
            times.Add(Stopwatch.GetElapsedTime(start));
        }
    });

    /// <summary>The time that such a share of the requests stayed within, the first round left out.</summary>
    public TimeSpan Within(double share)
    {
        var counted = times.Skip(count).Order().ToList();
        return counted[(int)(share * (counted.Count - 1))];
    }
}
