namespace SellingPartner.Quota;

/// <summary>The quota of one operation at one moment, as this process knows it.</summary>
public sealed class QuotaSnapshot
{
    /// <summary>The operation, by the name of Amazon's model.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Requests a second, from the usage plan or from what the service said since.</summary>
    public double Rate { get; init; }

    /// <summary>Requests a second that leave now: <see cref="Rate"/>, or less for a while after the service refused one.</summary>
    public double Pace { get; init; }

    /// <summary>Requests that may leave at once when the quota is full.</summary>
    public int Burst { get; init; }

    /// <summary>Requests that may leave now; below zero when others are waiting for their turn already.</summary>
    public double Available { get; init; }

    /// <summary>How many requests wait for their turn.</summary>
    public int Waiting { get; init; }

    /// <summary>How long a request that came now would wait.</summary>
    public TimeSpan NextSlot { get; init; }

    /// <summary>How long until so many more requests have left, after those that wait already.</summary>
    /// <param name="requests">How many requests.</param>
    /// <returns>The time, as long as nobody else draws on the quota.</returns>
    public TimeSpan TimeFor(int requests) =>
        Pace > 0 ? TimeSpan.FromSeconds(Math.Max(0, requests - Available) / Pace) : TimeSpan.Zero;
}
