using System.Globalization;
using System.Text.RegularExpressions;
using AmazonMcf.Connection;
using AmazonMcf.Quota;
using AmazonMcf.Testing;

namespace AmazonMcf.Resilience;

public sealed class QuotaUseTests : IDisposable
{
    private const int Burst = 30;

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Sixty_calls_at_once_are_queued_and_none_is_dropped()
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Order("A-1"));
        var start = world.Time.GetUtcNow();
        await Task.WhenAll(
            Enumerable.Range(0, 60).Select(_ => Task.Run(() => world.Connection.Outbound.GetOrderAsync("A-1", world.Call())))
        );
        Assert.Equal(60, world.Service.Requests.Count);

        // A permit is lost when the clock runs on while the last of the burst are still in flight.
        Assert.InRange(world.Time.GetUtcNow() - start, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(16));
        Assert.True(world.Attempts.Max(attempt => attempt.WaitTime) > TimeSpan.Zero);
    }

    [Fact]
    public async Task Sixteen_at_a_time_never_mix_up_their_responses()
    {
        using var open = TestWorld.Uncounted();
        open.Service.Otherwise = async (request, _) =>
        {
            await Task.Yield();
            return Responses.Order(Regex.Match(request.PathAndQuery, "[^/]+$").Value);
        };
        var ids = Enumerable.Range(0, 640).Select(number => $"A-{number}").ToList();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (id, stop) =>
            Assert.Equal(id, (await open.Connection.Outbound.GetOrderAsync(id, open.Call(stop))).SellerFulfillmentOrderId));
        Assert.Equal(640, open.Service.Requests.Count);
    }

    [Fact]
    public async Task Takes_over_the_rate_of_a_response()
    {
        world.Service.Then(Responses.Order("A-1").With("x-amzn-RateLimit-Limit", "4.0"));
        await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        Assert.Equal(
            (4.0, 30),
            (world.Connection.GetQuota("getFulfillmentOrder").Rate, world.Connection.GetQuota("getFulfillmentOrder").Burst)
        );
        Assert.Equal(4.0, world.Attempts.Single().RateLimit);
        Assert.Equal(2.0, world.Connection.GetQuota("createFulfillmentOrder").Rate);
    }

    [Fact]
    public async Task A_plan_that_changes_on_the_way_is_followed()
    {
        var (raised, fallen, refused) = await ReadThroughChangesAsync(atATime: 1);

        Assert.Equal(0, refused);
        Assert.InRange(raised, 79, 81);
        Assert.InRange(fallen, 19, 21);
    }

    // The clock runs on while requests wait for a free processor, so only what is too much is determined.
    [Fact]
    public async Task A_plan_that_changes_under_concurrent_calls_fails_none_of_them()
    {
        var (raised, fallen, refused) = await ReadThroughChangesAsync(atATime: 4);

        Assert.InRange(raised, 0, 80 + Burst);
        Assert.InRange(fallen, 0, 20 + Burst);
        Assert.InRange(refused, 0, 16);
    }

    [Fact]
    public async Task A_throttled_response_holds_the_others_back_too()
    {
        world.Service.Then(Responses.Throttled()).Then(Responses.Order("A-1"));
        world.Time.SkipWait = null;
        var reading = world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        await Eventually.TrueAsync(() => !world.Attempts.IsEmpty);

        Assert.Equal("00:00:01", world.Connection.GetQuota("getFulfillmentOrder").NextSlot);
        await Eventually.TrueAsync(() =>
        {
            world.Time.Advance(TimeSpan.FromMilliseconds(100));
            return world.Service.Requests.Count >= 2;
        });

        await reading;
    }

    [Fact]
    public async Task Connections_of_one_seller_share_the_quota_and_others_do_not()
    {
        using var same = McfConnection.Open(TestWorld.Settings(), world.Service, world.Time);
        var elsewhere = TestWorld.Settings();
        elsewhere.Marketplace = McfMarketplaces.Find("DE")!;
        using var otherRegion = McfConnection.Open(elsewhere, world.Service, world.Time);
        var another = TestWorld.Settings();
        another.RefreshToken = TestWorld.Secret("Atzr|another");
        using var otherSeller = McfConnection.Open(another, world.Service, world.Time);
        world.Service.Then(Responses.Ok("""{"payload":{"features":[]}}"""));
        await world.Connection.Outbound.GetFeaturesAsync("ATVPDKIKX0DER", world.Call());
        Assert.Equal(
            [29, 29, 30, 30],
            new[] { world.Connection, same, otherRegion, otherSeller }.Select(one => one.GetQuota("getFeatures").Available)
        );
        Assert.Equal(world.Connection.SellerKey, otherRegion.SellerKey);
        Assert.NotEqual(world.Connection.SellerKey, otherSeller.SellerKey);
    }

    [Fact]
    public async Task The_quota_of_placing_is_the_one_that_holds_it_up()
    {
        world.Time.SkipWait = null;
        Assert.Equal("createFulfillmentOrder", world.Connection.GetPlacingQuota().Operation);
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Order("A-1"));
        for (var number = 0; number < 30; number++)
        {
            await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        }

        Assert.Equal("getFulfillmentOrder", world.Connection.GetPlacingQuota().Operation);
    }

    [Fact]
    public void The_sandbox_has_a_plan_of_its_own()
    {
        using var sandbox = new TestWorld(settings => settings.Kind = McfConnectionKind.Sandbox);
        var quota = sandbox.Connection.GetQuota("deliveryOffers");
        Assert.Equal((5.0, 15), (quota.Rate, quota.Burst));
    }

    [Fact]
    public async Task Connections_to_one_store_share_the_quota()
    {
        using var first = new TestWorld(Embedded);
        using var second = new TestWorld(Embedded);
        first.Service.Then(Responses.Ok("""{"payload":{"features":[]}}"""));
        await first.Connection.Outbound.GetFeaturesAsync("ATVPDKIKX0DER", first.Call());
        Assert.Equal(29, second.Connection.GetQuota("getFeatures").Available);

        static void Embedded(McfConnectionSettings settings)
        {
            settings.Kind = McfConnectionKind.Embedded;
            settings.EmbeddedStore = nameof(Connections_to_one_store_share_the_quota);
        }
    }

    [Fact]
    public void Knows_the_operations_by_name() =>
        Assert.Throws<ArgumentException>(() => world.Connection.GetQuota("placeOrder"));

    // The rate rises from 2 to 10 and falls to 1. Returns the requests in 8 seconds of the high rate and in 20 of the low.
    private static async Task<(int Raised, int Fallen, int Refused)> ReadThroughChangesAsync(int atATime)
    {
        const int BeforeTheRise = 60;
        const int BeforeTheFall = 200;

        // The clock may run far ahead of a request that waits for a free processor.
        using var patient = new TestWorld(settings => settings.RequestTimeout = TimeSpan.FromHours(12));
        var service = new SimulatedService(2, Burst, patient.Time);
        var gate = new object();
        patient.Service.Otherwise = (_, _) => Task.FromResult(Response());
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 260),
            new ParallelOptions { MaxDegreeOfParallelism = atATime },
            async (_, stop) => await patient.Connection.Outbound.GetOrderAsync("A-1", patient.Call(stop)));

        var admitted = service.Admitted;
        Assert.Equal(260, admitted.Count);
        var (rise, fall) = (admitted[BeforeTheRise - 1], admitted[BeforeTheFall - 1]);
        return (
            admitted.Count(at => at > rise.AddSeconds(2) && at <= rise.AddSeconds(10)),
            admitted.Count(at => at > fall.AddSeconds(2) && at <= fall.AddSeconds(22)),
            service.Refused.Count);

        HttpResponseMessage Response()
        {
            lock (gate)
            {
                if (!service.Admit())
                {
                    return Responses.Throttled();
                }

                if (service.Admitted.Count is BeforeTheRise or BeforeTheFall)
                {
                    service.ChangeRate(service.Admitted.Count == BeforeTheRise ? 10 : 1);
                }

                return Responses.Order("A-1").With("x-amzn-RateLimit-Limit", service.Rate.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
