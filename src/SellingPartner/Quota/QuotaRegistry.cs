using System.Collections.Concurrent;

namespace SellingPartner.Quota;

/// <summary>The quotas this process draws on: one for each seller or application, host, API, version and operation, shared by all connections that have them in common.</summary>
internal sealed class QuotaRegistry
{
    private const double SandboxRate = 5;
    private const int SandboxBurst = 15;
    private const int NoLimit = 1_000_000;

    private readonly ConcurrentDictionary<(string Seller, string Host, string Api, string Version, string Operation, QuotaPlan Plan), Lazy<IQuota>> quotas = new();

    public IQuota Find(string seller, string host, ApiOperation operation, QuotaPlan plan, TimeProvider time) =>
        quotas.GetOrAdd((seller, host, operation.Api.Name, operation.Api.Version, operation.Name, plan), _ => new Lazy<IQuota>(() => Open(operation, plan, time))).Value;

    // The one place that knows what counts. A quota in a store shared by machines would be chosen here (docs/decisions/0012).
    private static TokenBucket Open(ApiOperation operation, QuotaPlan plan, TimeProvider time) => plan switch
    {
        QuotaPlan.Sandbox => new TokenBucket(operation.Name, SandboxRate, SandboxBurst, time),
        QuotaPlan.Unlimited => new TokenBucket(operation.Name, NoLimit, NoLimit, time),
        _ => new TokenBucket(operation.Name, operation.Rate, operation.Burst, time, operation.LearnsRate),
    };
}
