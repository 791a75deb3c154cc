namespace AmazonMcf.Cli.Gateway.Limits;

/// <summary>
/// The leaky bucket of MWS: a burst, and a number of requests per second. It uses the monotonic clock, so that changing the system time has
/// no effect.
/// </summary>
internal sealed class GatewayBucket(int burst, double perSecond, TimeProvider time)
{
    private readonly object gate = new();
    private double level = burst;
    private long filledAt = time.GetTimestamp();

    public int Burst => burst;

    /// <summary>Takes one request from the bucket.</summary>
    /// <returns>Whether the request is allowed, how many remain, and when the bucket is full again.</returns>
    public (bool IsTaken, int Left, DateTimeOffset FullAt) Take()
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            level = Math.Min(burst, level + (time.GetElapsedTime(filledAt, now).TotalSeconds * perSecond));
            filledAt = now;
            var isTaken = level >= 1;
            level -= isTaken ? 1 : 0;
            return (isTaken, (int)level, time.GetUtcNow().AddSeconds((burst - level) / perSecond));
        }
    }
}
