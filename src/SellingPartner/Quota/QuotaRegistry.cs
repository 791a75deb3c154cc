namespace SellingPartner.Quota;

/// <summary>
/// The quotas of one seller, or of one application where no seller is involved: one for each host, API, version and operation, shared by
/// all connections of this process that have them in common.
/// </summary>
/// <param name="owner">The key of the seller or the application, which reveals no secret.</param>
/// <param name="store">Opens the store in which several machines count these quotas; null to count them in this process.</param>
internal sealed class QuotaRegistry(string owner = "", Func<IQuotaStore>? store = null) : IDisposable
{
    private const double SandboxRate = 5;
    private const int SandboxBurst = 15;
    private const int NoLimit = 1_000_000;

    private readonly Lazy<IQuotaStore>? shared = store is null ? null : new(store);
    private readonly Dictionary<(string Host, string Api, string Version, string Operation, QuotaPlan Plan), IQuota> quotas = [];
    private bool isClosed;

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

    /// <summary>
    /// Whether the store responds, as the quotas of any seller or application that share it have found; null without a store.
    /// </summary>
    public QuotaStoreHealth? Health
    {
        get
        {
            lock (quotas)
            {
                // A store that is opened now is closed by nothing.
                return isClosed && shared?.IsValueCreated == false ? null : shared?.Value.Health;
            }
        }
    }

    /// <summary>Finds or opens the quota of an operation.</summary>
    /// <param name="host">The host that counts.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="plan">Which usage plan holds.</param>
    /// <param name="time">The clock.</param>
    /// <param name="lease">How long a request can be in progress at most.</param>
    public IQuota Find(string host, ApiOperation operation, QuotaPlan plan, TimeProvider time, TimeSpan lease = default)
    {
        var key = (host, operation.Api.Name, operation.Api.Version, operation.Name, plan);
        lock (quotas)
        {
            if (!quotas.TryGetValue(key, out var quota))
            {
                quotas.Add(key, quota = Open(host, operation, plan, time, lease));
            }

            return quota;
        }
    }

    /// <summary>
    /// Ends the timers of the quotas and releases the store. Requests in progress are then no longer reported to it, and their leases
    /// expire.
    /// </summary>
    public void Dispose()
    {
        lock (quotas)
        {
            isClosed = true;
            foreach (var quota in quotas.Values)
            {
                quota.Dispose();
            }

            if (shared is { IsValueCreated: true })
            {
                shared.Value.Dispose();
            }
        }
    }

    // The one place that knows what counts (docs/decisions/0012, 0031).
    private IQuota Open(string host, ApiOperation operation, QuotaPlan kind, TimeProvider time, TimeSpan lease)
    {
        var plan = PlanOf(operation, kind);
        return shared is null || kind == QuotaPlan.Unlimited
            ? new TokenBucket(plan, time)
            : new SharedQuota(QuotaKey.Of(owner, host, operation, kind), plan, shared.Value, lease, time);
    }

    private static UsagePlan PlanOf(ApiOperation operation, QuotaPlan kind) => kind switch
    {
        QuotaPlan.Sandbox => new UsagePlan(operation.Name, SandboxRate, SandboxBurst),
        QuotaPlan.Unlimited => new UsagePlan(operation.Name, NoLimit, NoLimit),
        _ => new UsagePlan(operation.Name, operation.Rate, operation.Burst, operation.LearnsRate),
    };
}
