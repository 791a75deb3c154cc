namespace AmazonMcf.Service.Quota;

/// <summary>A bucket of calls that refills by itself. Safe for use by many threads.</summary>
internal sealed class TokenBucket
{
    private readonly object gate = new();
    private readonly TimeProvider time;
    private readonly long interval;
    private readonly long capacity;

    // The bucket holds a call for each interval since this moment: whole ticks, so that no call is lost to rounding.
    private long emptyAt;

    /// <summary>Makes a full bucket.</summary>
    /// <param name="plan">How much it holds and how fast it refills.</param>
    /// <param name="time">The real clock.</param>
    public TokenBucket(UsagePlan plan, TimeProvider time)
    {
        this.time = time;
        interval = (long)Math.Ceiling(time.TimestampFrequency / plan.Rate);
        capacity = plan.Burst * interval;
        emptyAt = time.GetTimestamp() - capacity;
    }

    /// <summary>Takes one call out.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake()
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            emptyAt = Math.Max(emptyAt, now - capacity);
            if (now - emptyAt < interval)
            {
                return false;
            }

            emptyAt += interval;
            return true;
        }
    }
}
