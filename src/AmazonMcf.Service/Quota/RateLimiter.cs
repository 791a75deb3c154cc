using System.Collections.Concurrent;

namespace AmazonMcf.Service.Quota;

/// <summary>
/// Lets a seller call an operation as often as its plan says, by the real clock: virtual time does not fill a bucket.
/// </summary>
/// <param name="time">The real clock.</param>
/// <param name="unlimited">Whether every call passes.</param>
internal sealed class RateLimiter(TimeProvider time, bool unlimited)
{
    private readonly ConcurrentDictionary<(string Seller, string Operation, UsagePlan Plan), TokenBucket> buckets = new();

    /// <summary>Takes a call out of the bucket of a seller and an operation.</summary>
    /// <param name="seller">The seller the access token is for.</param>
    /// <param name="operation">The API and the operation called.</param>
    /// <param name="plan">The plan that applies.</param>
    /// <returns>Whether the call may go on.</returns>
    public bool TryTake(string seller, string operation, UsagePlan plan) =>
        unlimited || buckets.GetOrAdd((seller, operation, plan), key => new TokenBucket(key.Plan, time)).TryTake();
}
