using AmazonMcf.Connection;
using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Planning;
using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Service;
using AmazonMcf.Testing;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>
/// The part of a campaign that repairs orders while Amazon begins to ship some of them, in this process and on a clock of its own.
/// </summary>
internal sealed class RepairsPart : IDisposable
{
    private const int AtOnce = 200;
    private const int MostRuns = 15;
    private const int RequestsAnOrder = 6;
    private const int Batches = 4;
    private static readonly TimeSpan BetweenBatches = TimeSpan.FromHours(9);
    private static readonly TimeSpan BetweenRuns = TimeSpan.FromHours(2);
    private static readonly TimeSpan UntilDelivery = TimeSpan.FromDays(15);
    private static readonly TimeSpan TimeoutWithoutDelays = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestSkipped = TimeSpan.FromSeconds(25);

    private readonly SeededRandom seededRandom;
    private readonly Restarts restarts;
    private readonly Action<string> say;
    private readonly EmbeddedService service;
    private readonly HttpMessageHandler handler;
    private readonly McfConnection connection;
    private readonly Repair repair;

    /// <summary>Opens the part: a store in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="seededRandom">The random numbers.</param>
    /// <param name="restarts">Counts stops and runs.</param>
    /// <param name="say">Called with the progress.</param>
    /// <param name="createRepair">Chooses how orders are repaired; null for the client core.</param>
    public RepairsPart(
        string folder,
        SeededRandom seededRandom,
        Restarts restarts,
        Action<string> say,
        Func<McfConnection, Repair>? createRepair = null)
    {
        (this.seededRandom, this.restarts, this.say) = (seededRandom, restarts, say);
        var time = new FakeTimeProvider { SkipWait = wait => wait < LongestSkipped };
        service = CampaignStore.Open(Path.Combine(folder, "repairs.db"), time);
        handler = service.CreateHandler();
        connection = Connections.Open(handler, TimeoutWithoutDelays, time);
        repair = createRepair?.Invoke(connection) ?? RepairScenario.With(connection, time);
        Faults = new FaultMix(service, VersionPlan.Default, timeout: null);
    }

    /// <summary>How often each fault has struck.</summary>
    public FaultMix Faults { get; }

    /// <summary>Places orders, repairs them while some of them ship, and compares.</summary>
    /// <param name="orders">How many.</param>
    public async Task<CheckResult> RunAsync(int orders)
    {
        var scenarios = Enumerable.Range(0, orders)
            .Select(number => new RepairScenario(
                FormattableString.Invariant($"Repair-{number:00000}"),
                OrderPlanner.Skus[number % OrderPlanner.Skus.Count],
                1 + (number % 3)))
            .ToList();
        foreach (var batch in scenarios.Chunk(1 + (orders / Batches)))
        {
            await Task.WhenAll(batch.Select(scenario => scenario.PlaceAsync(connection)));
            service.StepClock(BetweenBatches);
        }

        var open = scenarios;
        for (var run = 0; open.Count > 0 && run < MostRuns; run++)
        {
            var random = seededRandom.For($"repairs, run {run}");
            Faults.Renew(random, open.Count * RequestsAnOrder, placing: [], run);
            await RunAsync(open, stopAfter: run < 2 ? random.Next(1, open.Count + 1) : null);
            open = open.FindAll(scenario => !scenario.IsSettled);
            Faults.Clear();
            service.StepClock(BetweenRuns);
        }

        service.StepClock(UntilDelivery);
        var result = RepairCheck.Compare(scenarios, service.ReadCommittedState());
        say($"repaired orders: {result.Figures}");
        return result;
    }

    public void Dispose()
    {
        connection.Dispose();
        handler.Dispose();
        service.Dispose();
    }

    private async Task RunAsync(List<RepairScenario> open, int? stopAfter)
    {
        using var stop = new CancellationTokenSource();
        var ended = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(open, options, async (scenario, _) =>
        {
            await scenario.RepairAsync(repair, stop.Token);
            if (Interlocked.Increment(ref ended) == stopAfter)
            {
                await stop.CancelAsync();
            }
        });
        restarts.Stops += stopAfter is null ? 0 : 1;
        restarts.Runs++;
    }
}
