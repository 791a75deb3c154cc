using AmazonMcf.Connection;
using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Planning;
using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Service;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>
/// The part of a campaign that sends stock in: plans, their placement and their transport, in this process and on a clock of its own, since
/// a thousand plans take most of an hour at the usage plan of the inbound operations.
/// </summary>
internal sealed class PlansPart : IDisposable
{
    private const int AtOnce = 200;
    private const int MostRuns = 15;
    private const int RequestsAPlan = 20;
    private static readonly TimeSpan TimeoutWithoutDelays = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestSkipped = TimeSpan.FromSeconds(25);

    private readonly string path;
    private readonly Chance chance;
    private readonly Restarts restarts;
    private readonly Action<string> say;
    private readonly EmbeddedService service;
    private readonly HttpMessageHandler handler;
    private readonly McfConnection connection;

    /// <summary>Opens the part: a store in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="chance">All chance.</param>
    /// <param name="restarts">Counts runs.</param>
    /// <param name="say">Called with the progress.</param>
    public PlansPart(string folder, Chance chance, Restarts restarts, Action<string> say)
    {
        (path, this.chance, this.restarts, this.say) = (Path.Combine(folder, "plans.db"), chance, restarts, say);
        var time = new FakeTimeProvider { SkipWait = wait => wait < LongestSkipped };
        service = Warehouse.Open(path, time);
        handler = service.CreateHandler();
        connection = Connections.Open(handler, TimeoutWithoutDelays, time);
        Faults = new FaultMix(service, VersionPlan.Default, timeout: null);
    }

    /// <summary>How often each fault has struck.</summary>
    public FaultMix Faults { get; }

    /// <summary>Sends plans in, and compares.</summary>
    /// <param name="plans">How many.</param>
    /// <param name="remembersNames">Whether a creation with an unknown outcome is repeated with the name of the first one.</param>
    public async Task<Verdict> RunAsync(int plans, bool remembersNames = true)
    {
        var journeys = Enumerable.Range(0, plans)
            .Select(number => new PlanJourney(
                FormattableString.Invariant($"Plan-{number:00000}"),
                OrderPlanner.Skus[number % OrderPlanner.Skus.Count],
                service.Now,
                remembersNames))
            .ToList();
        var open = journeys;
        for (var run = 0; open.Count > 0 && run < MostRuns; run++)
        {
            Faults.Renew(chance.For($"plans, run {run}"), open.Count * RequestsAPlan, placing: [], run);
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
            await Parallel.ForEachAsync(open, options, async (journey, _) => await journey.RunAsync(connection.Inbound, new ApiCall()));
            open = open.FindAll(journey => journey.Transport is null);
            restarts.Runs++;
        }

        Faults.Clear();
        var verdict = await PlanCheck.CompareAsync(journeys, PlanBook.Read(path), connection.Inbound);
        say($"inbound plans: {verdict.Figures}");
        return verdict;
    }

    public void Dispose()
    {
        connection.Dispose();
        handler.Dispose();
        service.Dispose();
    }
}
