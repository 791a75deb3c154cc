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

    private readonly Chance chance;
    private readonly Restarts restarts;
    private readonly Action<string> say;
    private readonly EmbeddedService service;
    private readonly HttpMessageHandler handler;
    private readonly McfConnection connection;
    private readonly Repair repair;

    /// <summary>Opens the part: a store in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="chance">All chance.</param>
    /// <param name="restarts">Counts stops and runs.</param>
    /// <param name="say">Called with the progress.</param>
    /// <param name="hire">Chooses how orders are repaired; null for the client core.</param>
    public RepairsPart(string folder, Chance chance, Restarts restarts, Action<string> say, Func<McfConnection, Repair>? hire = null)
    {
        (this.chance, this.restarts, this.say) = (chance, restarts, say);
        var time = new FakeTimeProvider { SkipWait = wait => wait < LongestSkipped };
        service = Warehouse.Open(Path.Combine(folder, "repairs.db"), time);
        handler = service.CreateHandler();
        connection = Connections.Open(handler, TimeoutWithoutDelays, time);
        repair = hire?.Invoke(connection) ?? RepairJourney.With(connection, time);
        Faults = new FaultMix(service, VersionPlan.Default, timeout: null);
    }

    /// <summary>How often each fault has struck.</summary>
    public FaultMix Faults { get; }

    /// <summary>Places orders, repairs them while some of them ship, and compares.</summary>
    /// <param name="orders">How many.</param>
    public async Task<Verdict> RunAsync(int orders)
    {
        var journeys = Enumerable.Range(0, orders)
            .Select(number => new RepairJourney(
                FormattableString.Invariant($"Repair-{number:00000}"),
                OrderPlanner.Skus[number % OrderPlanner.Skus.Count],
                1 + (number % 3)))
            .ToList();
        foreach (var batch in journeys.Chunk(1 + (orders / Batches)))
        {
            await Task.WhenAll(batch.Select(journey => journey.PlaceAsync(connection)));
            service.StepClock(BetweenBatches);
        }

        var open = journeys;
        for (var run = 0; open.Count > 0 && run < MostRuns; run++)
        {
            var random = chance.For($"repairs, run {run}");
            Faults.Renew(random, open.Count * RequestsAnOrder, placing: [], run);
            await RunAsync(open, stopAfter: run < 2 ? random.Next(1, open.Count + 1) : null);
            open = open.FindAll(journey => !journey.IsSettled);
            Faults.Clear();
            service.StepClock(BetweenRuns);
        }

        service.StepClock(UntilDelivery);
        var verdict = RepairCheck.Compare(journeys, service.ReadCommittedState());
        say($"repaired orders: {verdict.Figures}");
        return verdict;
    }

    public void Dispose()
    {
        connection.Dispose();
        handler.Dispose();
        service.Dispose();
    }

    private async Task RunAsync(List<RepairJourney> open, int? stopAfter)
    {
        using var stop = new CancellationTokenSource();
        var ended = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(open, options, async (journey, _) =>
        {
            await journey.RepairAsync(repair, stop.Token);
            if (Interlocked.Increment(ref ended) == stopAfter)
            {
                await stop.CancelAsync();
            }
        });
        restarts.Stops += stopAfter is null ? 0 : 1;
        restarts.Runs++;
    }
}
