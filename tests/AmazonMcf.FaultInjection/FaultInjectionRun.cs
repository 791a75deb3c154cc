using System.Diagnostics;
using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Running;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.FaultInjection;

/// <summary>
/// Places orders and works on them, and sends stock in, while everything goes wrong, over HTTP and in process, and compares what users were
/// reported with what the service committed.
/// </summary>
/// <param name="settings">Seed and size.</param>
/// <param name="say">Called with each line of progress.</param>
internal sealed class FaultInjectionRun(FaultInjectionSettings settings, Action<string> say)
{
    private const int OrdersAFile = 250;
    private const int MostLanes = 8;
    private const int InProcessShare = 10;
    private const int ShownFindings = 30;

    private readonly Restarts restarts = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>How often what was killed.</summary>
    public Restarts Restarts => restarts;

    /// <summary>Runs the campaign.</summary>
    /// <param name="folder">An empty folder to work in.</param>
    public async Task<Figures> RunAsync(string folder)
    {
        Say(FormattableString.Invariant($"fault campaign: {settings.Orders} orders, seed {settings.Seed}{settings.Versions}"));
        var inProcess = settings.Orders / InProcessShare;
        var seededRandom = new SeededRandom(settings.Seed);
        using var overHttp = await HttpPart.OpenAsync(
            Directory.CreateDirectory(Path.Combine(folder, "http")).FullName,
            seededRandom,
            restarts,
            Say,
            settings.Versions
        );
        var files = FilesFor(settings.Orders - inProcess);
        var result = await overHttp.RunAsync(settings.Orders - inProcess, files, lanes: Math.Min(MostLanes, files / 2));
        using var here = new InProcessPart(
            Directory.CreateDirectory(Path.Combine(folder, "in-process")).FullName,
            seededRandom,
            restarts,
            Say,
            TimeProvider.System,
            versions: settings.Versions);
        result += await here.RunAsync(inProcess, fileCount: 2);
        using var plans = new PlansPart(
            Directory.CreateDirectory(Path.Combine(folder, "plans")).FullName, seededRandom, restarts, Say);
        var ofPlans = await plans.RunAsync(settings.Orders / InProcessShare);
        using var repairs = new RepairsPart(
            Directory.CreateDirectory(Path.Combine(folder, "repairs")).FullName, seededRandom, restarts, Say);
        var ofRepairs = await repairs.RunAsync(settings.Orders / InProcessShare);
        Report(result, ofPlans, ofRepairs, [overHttp.Faults, here.Faults, plans.Faults, repairs.Faults]);
        return result.Figures + ofPlans.Figures + ofRepairs.Figures;
    }

    private static int FilesFor(int orders) => Math.Max(4, orders / OrdersAFile);

    private void Report(CheckResult result, CheckResult ofPlans, CheckResult ofRepairs, IReadOnlyList<FaultMix> faults)
    {
        List<Finding> findings = [.. result.Findings, .. ofPlans.Findings, .. ofRepairs.Findings];
        foreach (var finding in findings.Take(ShownFindings))
        {
            say("  " + finding);
        }

        if (findings.Count > ShownFindings)
        {
            say($"  and {findings.Count - ShownFindings} more");
        }

        say(
            "faults: "
                + string.Join(
                    ", ",
                    FaultKind.All.Select(kind => $"{kind} {faults.Sum(mix => mix.Struck.GetValueOrDefault(kind))}")
                )
        );
        say(restarts.ToString());
        say($"repairs wanted, shipped, doubled, lost, contradicted, unknown at end: {ofRepairs.Figures}");
        say($"plans wanted, committed, doubled, lost, contradicted, unknown at end: {ofPlans.Figures}");
        say("orders wanted, committed, doubled, lost, contradicted, unknown at end:");
        say(result.Figures.ToString());
    }

    private void Say(string line) => say(FormattableString.Invariant($"{clock.Elapsed.TotalSeconds,6:0.0} s  {line}"));
}
