namespace SellingPartner.Quota;

/// <summary>A snapshot of the quota of one operation, as tracked by this process.</summary>
public sealed class QuotaSnapshot
{
    /// <summary>The name of the operation in Amazon's model.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The rate in requests per second, from the usage plan or as last reported by the service.</summary>
    public double Rate { get; init; }

    /// <summary>The current rate in requests per second: <see cref="Rate"/>, or less for a while after a throttled request.</summary>
    public double Pace { get; init; }

    /// <summary>The maximum number of requests that can be sent at once when the quota is full.</summary>
    public int Burst { get; init; }

    /// <summary>The number of requests that can be sent now; negative if requests are already waiting.</summary>
    public double Available { get; init; }

    /// <summary>The number of requests waiting for quota.</summary>
    public int Waiting { get; init; }

    /// <summary>How long a new request would wait, for example <c>00:00:00.5000000</c>.</summary>
    public string NextSlot => Wait.ToString();

    /// <summary><see cref="NextSlot"/> as a duration.</summary>
    internal TimeSpan Wait { get; init; }

    /// <summary>How long until a number of further requests have been sent, after those that are already waiting.</summary>
    /// <param name="requests">The number of requests.</param>
    /// <returns>The duration, provided that no other process uses the quota.</returns>
    public TimeSpan TimeFor(int requests) =>
        Pace > 0 ? TimeSpan.FromSeconds(Math.Max(0, requests - Available) / Pace) : TimeSpan.Zero;

    /// <summary>Returns the operation and its rate.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Operation} {Rate}/s");
}
