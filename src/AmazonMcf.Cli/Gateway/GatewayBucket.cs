namespace AmazonMcf.Cli.Gateway;

/// <summary>The leaky bucket of MWS: a burst, and so many more a second.</summary>
internal sealed class GatewayBucket(int burst, double perSecond, TimeProvider time)
{
    private readonly object gate = new();
    private double level = burst;
    private DateTimeOffset filledAt = time.GetUtcNow();

    public int Burst => burst;

    /// <summary>Takes one request.</summary>
    /// <returns>Whether there was one, how many are left, and when the bucket is full again.</returns>
    public (bool IsTaken, int Left, DateTimeOffset FullAt) Take()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            level = Math.Min(burst, level + ((now - filledAt).TotalSeconds * perSecond));
            filledAt = now;
            var isTaken = level >= 1;
            level -= isTaken ? 1 : 0;
            return (isTaken, (int)level, now.AddSeconds((burst - level) / perSecond));
        }
    }
}
