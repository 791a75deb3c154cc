using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Testing;
using SellingPartner;
using SellingPartner.Quota;

namespace AmazonMcf.Quota;

public sealed class QuotaRegistryTests
{
    private static readonly ApiOperation ListPlans = InboundOperations.ListInboundPlans;

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task An_outage_that_one_seller_notices_is_known_to_all_that_share_the_store()
    {
        var store = new StoppedStore();
        using var idle = new QuotaRegistry("idle", () => store);
        using var active = new QuotaRegistry("active", () => store);
        long seen = 0;
        Assert.Null(idle.Health!.TakeNotice(ref seen));

        await active.Find("localhost", ListPlans, QuotaPlan.Standard, time).TakeAsync(default);

        Assert.Contains("redis://quota.example", idle.Health.TakeNotice(ref seen), StringComparison.Ordinal);
        Assert.Null(idle.Health.TakeNotice(ref seen));
    }

    [Fact]
    public void A_registry_that_is_closed_opens_no_store()
    {
        var opened = 0;
        var registry = new QuotaRegistry("seller", () =>
        {
            opened++;
            return new StoppedStore();
        });
        registry.Dispose();

        Assert.Null(registry.Health);
        Assert.Equal(0, opened);
        Assert.Null(new QuotaRegistry("seller").Health);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_timers_end_with_the_registry(bool isShared)
    {
        var registry = new QuotaRegistry("seller", isShared ? () => new StoppedStore() : null);
        var quota = registry.Find("localhost", ListPlans, QuotaPlan.Standard, time);
        for (var turn = 0; turn < ListPlans.Burst; turn++)
        {
            await quota.TakeAsync(default);
        }

        var waiting = quota.TakeAsync(default);
        registry.Dispose();
        time.Advance(TimeSpan.FromMinutes(5));

        Assert.False(waiting.IsCompleted);
    }

    private sealed class StoppedStore : IQuotaStore
    {
        public string Client => "test";

        public QuotaStoreHealth Health { get; } = new("redis://quota.example");

        public Task<QuotaExchangeReply> ExchangeAsync(QuotaExchange exchange) => throw new QuotaStoreException("it is stopped");

        public void Dispose()
        {
        }
    }
}
