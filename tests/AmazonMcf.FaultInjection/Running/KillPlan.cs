namespace AmazonMcf.FaultInjection.Running;

/// <summary>When client and server of a run are killed, counted in lines of its progress file.</summary>
/// <param name="Client">When the client is killed; null for never.</param>
/// <param name="Server">When the server is killed, in order.</param>
/// <param name="Downtime">How long the server stays away.</param>
internal sealed record KillPlan(int? Client, IReadOnlyList<int> Server, TimeSpan Downtime)
{
    private const int LongestDowntime = 400;

    /// <summary>A run without interruption.</summary>
    public static KillPlan None { get; } = new(null, [], TimeSpan.Zero);

    /// <summary>Draws moments.</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="length">How many lines the run has at most.</param>
    /// <param name="killsClient">Whether the client is killed.</param>
    /// <param name="serverKills">How often the server is killed.</param>
    public static KillPlan Draw(Random random, int length, bool killsClient, int serverKills) => new(
        killsClient ? random.Next(1, Math.Max(2, length)) : null,
        [.. Enumerable.Range(0, serverKills).Select(_ => random.Next(0, Math.Max(1, length))).Order()],
        TimeSpan.FromMilliseconds(random.Next(LongestDowntime)));
}
