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
    private readonly SeededRandom seededRandom;
    private readonly Restarts restarts;
    private readonly Action<string> say;
    private readonly EmbeddedService service;
    private readonly HttpMessageHandler handler;
    private readonly McfConnection connection;

    /// <summary>Opens the part: a store in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="seededRandom">The random numbers.</param>
    /// <param name="restarts">Counts runs.</param>
    /// <param name="say">Called with the progress.</param>
    public PlansPart(string folder, SeededRandom seededRandom, Restarts restarts, Action<string> say)
    {
        (path, this.seededRandom, this.restarts, this.say) = (Path.Combine(folder, "plans.db"), seededRandom, restarts, say);
        var time = new FakeTimeProvider { SkipWait = wait => wait < LongestSkipped };
        service = CampaignStore.Open(path, time);
        handler = service.CreateHandler();
        connection = Connections.Open(handler, TimeoutWithoutDelays, time);
        Faults = new FaultMix(service, VersionPlan.Default, timeout: null);
    }

    /// <summary>How often each fault has struck.</summary>
    public FaultMix Faults { get; }

    /// <summary>Sends plans in, and compares.</summary>
    /// <param name="plans">How many.</param>
    /// <param name="remembersNames">Whether a creation with an unknown outcome is repeated with the name of the first one.</param>
    public async Task<CheckResult> RunAsync(int plans, bool remembersNames = true)
    {
        var scenarios = Enumerable.Range(0, plans)
            .Select(number => new PlanScenario(
                FormattableString.Invariant($"Plan-{number:00000}"),
                OrderPlanner.Skus[number % OrderPlanner.Skus.Count],
                service.Now,
                remembersNames))
            .ToList();
        var open = scenarios;
        for (var run = 0; open.Count > 0 && run < MostRuns; run++)
        {
            Faults.Renew(seededRandom.For($"plans, run {run}"), open.Count * RequestsAPlan, placing: [], run);
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
            await Parallel.ForEachAsync(open, options, async (scenario, _) => await scenario.RunAsync(connection.Inbound, new ApiCall()));
            open = open.FindAll(scenario => scenario.Transport is null);
            restarts.Runs++;
        }

        Faults.Clear();
        var result = await PlanCheck.CompareAsync(scenarios, PlanRecords.Read(path), connection.Inbound);
        say($"inbound plans: {result.Figures}");
        return result;
    }

    public void Dispose()
    {
        connection.Dispose();
        handler.Dispose();
        service.Dispose();
    }
}
