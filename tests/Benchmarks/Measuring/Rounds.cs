namespace AmazonMcf.Benchmarks.Measuring;

/// <summary>
/// Lets contestants take turns, so that whatever else the machine does meets all of them alike. A first round warms up and is not
/// counted; each round starts with another contestant.
/// </summary>
internal static class Rounds
{
    public static async Task<IReadOnlyList<Timing>> AlternateAsync(int rounds, params IReadOnlyList<Contestant> contestants)
    {
        var times = contestants.Select(_ => new List<TimeSpan>()).ToArray();
        for (var round = 0; round <= rounds; round++)
        {
            for (var turn = 0; turn < contestants.Count; turn++)
            {
                var index = (round + turn) % contestants.Count;
                GC.Collect();
                var time = await contestants[index].RunAsync();
                if (round > 0)
                {
                    times[index].Add(time);
                }
            }
        }

        return contestants.Select((contestant, index) => new Timing(contestant.Name, times[index])).ToList();
    }
}
