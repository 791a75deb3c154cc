using AmazonMcf.Quota;
using SellingPartner.Quota;
using SellingPartner.Redis.Servers;

namespace SellingPartner.Redis;

/// <summary>
/// Several processes with one store, beside the bucket of a service that counts requests when they arrive, in virtual time.
/// </summary>
public sealed class SharedQuotaTests
{
    private const int Processes = 4;
    private const int Requests = 75;
    private const double Ideal = ((Processes * Requests) - 30) / 2.0;

    private static readonly UsagePlan Plan = new("createFulfillmentOrder", 2, 30);

    [Fact]
    public void Four_processes_finish_within_two_percent_of_the_ideal_without_a_throttled_request()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            using var run = new Run(seed, Processes);
            var ends = run.Finish(Requests, inFlight: 16);
            Assert.Empty(run.Service.Refused);
            Assert.True(ends.Max() <= (1.02 * Ideal) + 1, $"seed {seed}: {ends.Max()} of {Ideal} s");
        }
    }

    [Fact]
    public void No_process_starves_however_much_farther_from_the_store_it_is()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            using var run = new Run(seed, Processes, travel: (process, random) => (process == 0 ? 0.08 : 0.0005) * (0.5 + random));
            var ends = run.Finish(Requests, inFlight: 16);
            Assert.Empty(run.Service.Refused);
            Assert.True(ends.Min() > 0.8 * ends.Max(), $"seed {seed}: {string.Join(", ", ends)}");
        }
    }

    [Fact]
    public void A_store_that_ends_in_the_middle_costs_no_more_than_two_processes_without_one_and_no_request()
    {
        double ended = 0, apart = 0;
        int refused = 0, refusedApart = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            using var run = new Run(seed, Processes);
            run.World.In(40 + seed, () => run.Server.IsDown = true);
            ended += run.Finish(Requests, inFlight: 16).Max();
            refused += run.Service.Refused.Count;
            Assert.Equal(Processes * Requests, run.Service.Admitted.Count);
            Assert.All(run.Stores, store => Assert.Equal(1, store.Health.Outages));

            using var two = new Run(seed, 0);
            apart += two.FinishAlone(2, Processes * Requests / 2).Max();
            refusedApart += two.Service.Refused.Count;
        }

        Assert.True(ended <= apart, $"{ended / 12} s with a store that ends, {apart / 12} s without one");
        Assert.True(refused <= refusedApart, $"{refused} refused with a store that ends, {refusedApart} without one");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_store_that_comes_back_is_used_again_with_or_without_its_data(bool forgets)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            using var run = new Run(seed, Processes);
            run.World.In(40, () => run.Server.IsDown = true);
            run.World.In(60, () =>
            {
                run.Server.IsDown = false;
                if (forgets)
                {
                    run.Server.Forget();
                }
            });
            var ends = run.Finish(Requests, inFlight: 16);
            Assert.Equal(Processes * Requests, run.Service.Admitted.Count);
            Assert.True(ends.Max() < 1.15 * Ideal, $"seed {seed}: {ends.Max()} of {Ideal} s");
            Assert.True(run.Service.Refused.Count < 0.12 * Processes * Requests, $"seed {seed}: {run.Service.Refused.Count} refused");
            Assert.All(run.Quotas, quota => Assert.True(quota.TakeAsync(default).IsCompleted || quota.Read().Waiting == 1));
            Assert.NotEmpty(run.Server.Keys);
        }
    }

    [Fact]
    public void A_store_that_loses_its_data_grants_no_second_burst()
    {
        using var run = new Run(1, Processes);
        run.World.In(50, run.Server.Forget);
        var ends = run.Finish(Requests, inFlight: 16);
        Assert.True(run.Service.Refused.Count <= 3, $"{run.Service.Refused.Count} refused");
        Assert.InRange(ends.Max(), 0.99 * Ideal, 1.06 * Ideal);
    }

    [Fact]
    public void A_process_that_ends_leaves_the_rest_of_the_quota_to_the_others()
    {
        using var run = new Run(3, 2);
        var abandoned = Enumerable.Range(0, 40).Select(_ => run.Quotas[0].TakeAsync(default)).ToList();
        run.Drain();
        Assert.InRange(abandoned.Count(permit => permit.IsCompleted), 30, 32);
        run.Quotas[0].Dispose();
        run.World.RunFor(80);
        var permits = Enumerable.Range(0, 30).Select(_ => run.Quotas[1].TakeAsync(default)).ToList();
        run.Drain();
        Assert.All(permits, permit => Assert.True(permit.IsCompletedSuccessfully));
    }

    [Fact]
    public void A_request_that_is_stopped_while_the_store_is_asked_returns_its_turn()
    {
        using var run = new Run(5, 1);
        using var stop = new CancellationTokenSource();
        var stopped = run.Quotas[0].TakeAsync(stop.Token);
        stop.Cancel();
        run.Drain();
        Assert.True(stopped.IsCanceled);
        var burst = Enumerable.Range(0, 30).Select(_ => run.Quotas[0].TakeAsync(default)).ToList();
        run.Drain();
        Assert.All(burst, permit => Assert.True(permit.IsCompletedSuccessfully));
    }

    [Fact]
    public void The_snapshot_shows_what_all_processes_left()
    {
        using var run = new Run(5, 2);
        var permits = Enumerable.Range(0, 20).Select(_ => run.Quotas[0].TakeAsync(default)).ToList();
        run.Drain();
        permits.AddRange(Enumerable.Range(0, 20).Select(_ => run.Quotas[1].TakeAsync(default)));
        run.Drain();
        var quota = run.Quotas[1].Read();
        Assert.Equal(("createFulfillmentOrder", 2, 30), (quota.Operation, quota.Rate, quota.Burst));
        Assert.Equal(permits.Count(permit => !permit.IsCompleted), quota.Waiting);
        Assert.InRange(quota.Waiting, 1, 10);
        Assert.InRange(quota.Available + quota.Waiting, 0, 3);
    }

    private sealed class Run : IDisposable
    {
        public Run(int seed, int processes, Func<int, double, double>? travel = null)
        {
            // Responses of the store continue the work at once, on the thread that moves the clock.
            SynchronizationContext.SetSynchronizationContext(null);
            World = new Simulation(seed);
            Server = new LuaServer(World.Time);
            Service = new SimulatedService(2, 30, World.Time);
            travel ??= (_, random) => random * 0.004;
            Stores =
            [
                .. Enumerable.Range(0, processes).Select(number =>
                    new LuaStore(Server, "P" + number, World, () => travel(number, World.Random.NextDouble()))),
            ];
            Quotas = [.. Stores.Select(store => new SharedQuota("quota", Plan, store, TimeSpan.FromMinutes(1), World.Time))];
        }

        public Simulation World { get; }

        public LuaServer Server { get; }

        public SimulatedService Service { get; }

        public IReadOnlyList<LuaStore> Stores { get; }

        public IReadOnlyList<SharedQuota> Quotas { get; }

        public IReadOnlyList<double> Finish(int requests, int inFlight)
        {
            var sellers = Quotas
                .Select(quota => new SimulatedSeller(World, Service, quota, requests, inFlight, () => World.Random.NextDouble() * 0.3))
                .ToList();
            sellers.ForEach(World.Add);
            World.Run();
            return [.. sellers.Select(seller => seller.Answered[^1])];
        }

        /// <summary>The same work without a store: each process counts for itself.</summary>
        public IReadOnlyList<double> FinishAlone(int processes, int requests)
        {
            var sellers = Enumerable.Range(0, processes)
                .Select(_ => new TokenBucket(Plan, World.Time))
                .Select(bucket => new SimulatedSeller(World, Service, bucket, requests, 16, () => World.Random.NextDouble() * 0.3))
                .ToList();
            sellers.ForEach(World.Add);
            World.Run();
            return [.. sellers.Select(seller => seller.Answered[^1])];
        }

        /// <summary>Lets what is in flight arrive.</summary>
        public void Drain() => World.RunFor(1);

        public void Dispose()
        {
            foreach (var quota in Quotas)
            {
                quota.Dispose();
            }

            Server.Dispose();
        }
    }
}
