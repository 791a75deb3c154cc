using System.Collections.Concurrent;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli.Gateway.Limits;

/// <summary>The MWS quotas, with one bucket per client and quota.</summary>
internal sealed class GatewayThrottle(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string AccessKeyId, MwsQuota Quota), GatewayBucket> buckets = new();

    public GatewayBucket Of(string accessKeyId, MwsQuota quota) =>
        buckets.GetOrAdd((accessKeyId, quota), _ => new GatewayBucket(quota.Burst, quota.PerSecond, time));
}
