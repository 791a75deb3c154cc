namespace SellingPartner.Quota;

/// <summary>
/// The quotas of one seller, or of one application where no seller is involved: one for each host, API, version and operation, shared by
/// all
/// connections of this process that have them in common.
/// </summary>
internal sealed class QuotaRegistry
{
    private const double SandboxRate = 5;
    private const int SandboxBurst = 15;
    private const int NoLimit = 1_000_000;

    private readonly Dictionary<(string Host, string Api, string Version, string Operation, QuotaPlan Plan), IQuota> quotas = [];

    /// <summary>How long until all of them are full, if nothing more is sent: they know nothing then that new ones would not.</summary>
    public TimeSpan UntilFull
    {
        get
        {
            lock (quotas)
            {
                return quotas.Values.Select(quota => quota.UntilFull).DefaultIfEmpty(TimeSpan.Zero).Max();
            }
        }
    }

    /// <summary>Finds or opens the quota of an operation.</summary>
    public IQuota Find(string host, ApiOperation operation, QuotaPlan plan, TimeProvider time)
    {
        var key = (host, operation.Api.Name, operation.Api.Version, operation.Name, plan);
        lock (quotas)
        {
            if (!quotas.TryGetValue(key, out var quota))
            {
                quotas.Add(key, quota = Open(operation, plan, time));
            }

            return quota;
        }
    }

    // The one place that knows what counts. A quota in a store shared by machines would be chosen here (docs/decisions/0012).
    private static TokenBucket Open(ApiOperation operation, QuotaPlan plan, TimeProvider time) => plan switch
    {
        QuotaPlan.Sandbox => new TokenBucket(operation.Name, SandboxRate, SandboxBurst, time),
        QuotaPlan.Unlimited => new TokenBucket(operation.Name, NoLimit, NoLimit, time),
        _ => new TokenBucket(operation.Name, operation.Rate, operation.Burst, time, operation.LearnsRate),
    };
}
