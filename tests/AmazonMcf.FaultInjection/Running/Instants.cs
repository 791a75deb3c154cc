namespace AmazonMcf.FaultInjection.Running;

/// <summary>When a run is hit, counted in lines its progress file has grown by.</summary>
/// <param name="Client">When the client is killed; null for never.</param>
/// <param name="Server">When the server is killed, in order.</param>
/// <param name="Absence">How long the server stays away.</param>
internal sealed record Instants(int? Client, IReadOnlyList<int> Server, TimeSpan Absence)
{
    private const int LongestAbsence = 400;

    /// <summary>A run without disturbance.</summary>
    public static Instants None { get; } = new(null, [], TimeSpan.Zero);

    /// <summary>Draws moments.</summary>
    /// <param name="random">All chance.</param>
    /// <param name="length">How many lines the run has at most.</param>
    /// <param name="killsClient">Whether the client is to die.</param>
    /// <param name="serverDeaths">How often the server is to die.</param>
    public static Instants Draw(Random random, int length, bool killsClient, int serverDeaths) => new(
        killsClient ? random.Next(1, Math.Max(2, length)) : null,
        [.. Enumerable.Range(0, serverDeaths).Select(_ => random.Next(0, Math.Max(1, length))).Order()],
        TimeSpan.FromMilliseconds(random.Next(LongestAbsence)));
}
