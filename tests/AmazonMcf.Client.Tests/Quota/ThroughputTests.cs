using SellingPartner.Quota;

namespace AmazonMcf.Quota;

/// <summary>The bucket of the client beside the bucket of a service that counts requests when they arrive, whenever that may be.</summary>
public sealed class ThroughputTests
{
    private const int Requests = 300;

    [Theory]
    [InlineData(2, 30)]
    [InlineData(5, 15)]
    [InlineData(0.7, 8)]
    [InlineData(3, 30)]
    public void A_client_alone_is_never_refused_and_loses_no_more_than_two_percent(double rate, int burst)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var world = new Simulation(seed);
            var service = new SimulatedService((decimal)rate, burst, world.Time);

            // Not so slow that the requests allowed under way, or the burst, could not carry the rate.
            var longest = world.Random.NextDouble() * Math.Min(burst / rate / 5, 2);
            var limit = world.Random.Next((int)Math.Ceiling(rate * longest * 2) + 1, 65);
            using var bucket = new TokenBucket("createFulfillmentOrder", rate, burst, world.Time);
            var seller = Sell(world, service, bucket, Requests, limit, longest);
            world.Run();

            var ideal = (Requests - burst) / rate;
            Assert.Empty(service.Refused);
            Assert.True(seller.Answered[^1] <= (1.02 * ideal) + (2 * longest), $"seed {seed}: {seller.Answered[^1]} of {ideal} s");
        }
    }

    [Fact]
    public void No_journey_however_long_or_odd_provokes_a_rejection()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var world = new Simulation(seed);
            var burst = world.Random.Next(1, 31);
            var service = new SimulatedService(2, burst, world.Time);
            using var bucket = new TokenBucket("createFulfillmentOrder", 2, burst, world.Time);
            var longest = Math.Pow(10, world.Random.NextDouble() * 4) / 100;
            Sell(world, service, bucket, 150, world.Random.Next(1, 65), longest);
            world.Run();
            Assert.Empty(service.Refused);
        }
    }

    [Theory]
    [InlineData(2, 0.12)]
    [InlineData(4, 0.2)]
    [InlineData(8, 0.35)]
    public void Clients_that_do_not_know_of_each_other_share_the_quota_and_none_starves(int clients, double refused)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var world = new Simulation(seed);
            var service = new SimulatedService(2, 30, world.Time);
            var buckets = Enumerable.Range(0, clients).Select(_ => new TokenBucket("createFulfillmentOrder", 2, 30, world.Time)).ToList();
            var sellers = buckets.ConvertAll(bucket => Sell(world, service, bucket, Requests, 16, 0.2));
            world.Run();

            var ideal = ((clients * Requests) - 30) / 2.0;
            var ends = sellers.ConvertAll(seller => seller.Answered[^1]);
            Assert.All(sellers, seller =>
                Assert.True(seller.LongestBackOff < 60, $"seed {seed}: backed off for {seller.LongestBackOff} s")
            );
            Assert.True(ends.Max() < 1.15 * ideal, $"seed {seed}: {ends.Max()} of {ideal} s");
            Assert.True(ends.Min() > 0.6 * ends.Max(), $"seed {seed}: {string.Join(", ", ends)}");
            Assert.True(service.Refused.Count < refused * clients * Requests, $"seed {seed}: {service.Refused.Count} refusals");
            buckets.ForEach(bucket => bucket.Dispose());
        }
    }

    [Fact]
    public void A_higher_rate_is_used_within_two_seconds()
    {
        var world = new Simulation(1);
        var service = new SimulatedService(2, 30, world.Time);
        using var bucket = new TokenBucket("createFulfillmentOrder", 2, 30, world.Time);
        Sell(world, service, bucket, 600, 64, 0.3);
        world.In(60, () => service.ChangeRate(10));
        world.Run();
        Assert.InRange(AdmittedBetween(world, service, 62, 82), 199, 201);
        Assert.Empty(service.Refused);
    }

    [Fact]
    public void A_lower_rate_slows_the_client_down_and_costs_at_most_a_rejection()
    {
        var world = new Simulation(1);
        var service = new SimulatedService(2, 30, world.Time);
        using var bucket = new TokenBucket("createFulfillmentOrder", 2, 30, world.Time);
        var seller = Sell(world, service, bucket, Requests, 16, 0.3);
        world.In(60, () => service.ChangeRate(0.5m));
        world.Run();
        Assert.InRange(service.Refused.Count, 0, 1);
        Assert.True(seller.LongestBackOff < 5);
        Assert.InRange(AdmittedBetween(world, service, 62, 162), 25, 51);
        Assert.InRange(seller.Answered[^1], 60 + 300, 60 + 306);
    }

    [Fact]
    public void A_rejection_without_other_clients_costs_nothing_in_the_long_run()
    {
        var world = new Simulation(1);
        var service = new SimulatedService(2, 30, world.Time);
        using var bucket = new TokenBucket("createFulfillmentOrder", 2, 30, world.Time);
        var seller = Sell(world, service, bucket, Requests, 16, 0.3);
        world.In(20, () => bucket.Refused(long.MaxValue, null));
        world.Run();
        Assert.Empty(service.Refused);
        Assert.InRange(seller.Answered[^1], 135, 1.02 * 135);
    }

    [Fact]
    public void A_client_that_starts_on_an_empty_quota_pauses_once_and_catches_up()
    {
        var world = new Simulation(1);
        var service = new SimulatedService(2, 30, world.Time);
        while (service.Admit())
        {
        }

        service.Refused.Clear();
        using var bucket = new TokenBucket("createFulfillmentOrder", 2, 30, world.Time);
        var seller = Sell(world, service, bucket, Requests, 16, 0.3);
        world.Run();
        Assert.InRange(service.Refused.Count, 1, 16);
        Assert.True(seller.LongestBackOff < 3);
        Assert.InRange(seller.Answered[^1], 150, 1.02 * 150);
    }

    private static SimulatedSeller Sell(
        Simulation world, SimulatedService service, TokenBucket bucket, int requests, int limit, double longest)
    {
        var seller = new SimulatedSeller(world, service, bucket, requests, limit, () => world.Random.NextDouble() * longest);
        world.Add(seller);
        return seller;
    }

    private static int AdmittedBetween(Simulation world, SimulatedService service, double from, double to)
    {
        var start = world.Time.GetUtcNow() - TimeSpan.FromSeconds(world.Seconds);
        return service.Admitted.Count(at => at > start.AddSeconds(from) && at <= start.AddSeconds(to));
    }
}
