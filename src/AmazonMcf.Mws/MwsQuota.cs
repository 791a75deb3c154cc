namespace AmazonMcf.Mws;

/// <summary>The leaky bucket of one operation, or of several: it is one object for those that share it.</summary>
/// <param name="burst">The requests it holds.</param>
/// <param name="perSecond">The requests it gains per second.</param>
internal sealed class MwsQuota(int burst, double perSecond)
{
    /// <summary>The requests it holds.</summary>
    public int Burst { get; } = burst;

    /// <summary>The requests it gains per second.</summary>
    public double PerSecond { get; } = perSecond;
}
