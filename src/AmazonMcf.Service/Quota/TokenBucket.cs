namespace AmazonMcf.Service.Quota;

/// <summary>A bucket of calls that refills by itself. Safe for use by many threads.</summary>
internal sealed class TokenBucket
{
    private readonly object gate = new();
    private readonly UsagePlan plan;
    private readonly TimeProvider time;
    private double tokens;
    private long filledAt;

    /// <summary>Makes a full bucket.</summary>
    /// <param name="plan">How much it holds and how fast it refills.</param>
    /// <param name="time">The real clock.</param>
    public TokenBucket(UsagePlan plan, TimeProvider time)
    {
        this.plan = plan;
        this.time = time;
        tokens = plan.Burst;
        filledAt = time.GetTimestamp();
    }

    /// <summary>Takes one call out.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake()
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            tokens = Math.Min(plan.Burst, tokens + (time.GetElapsedTime(filledAt, now).TotalSeconds * plan.Rate));
            filledAt = now;
            if (tokens < 1)
                return false;
            tokens--;
            return true;
        }
    }
}
