using AmazonMcf.Connection;
using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Planning;
using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>
/// The part of a campaign without sockets: client and service in this process, stopped as Ctrl+C stops instead of killed.
/// </summary>
internal sealed class InProcessPart : IDisposable
{
    private const int StopsAFile = 2;
    private const int MostRuns = 15;
    private static readonly TimeSpan UntilDelivery = TimeSpan.FromDays(10);
    private static readonly TimeSpan TimeoutWithoutDelays = TimeSpan.FromHours(12);

    private readonly string folder;
    private readonly SeededRandom seededRandom;
    private readonly Restarts restarts;
    private readonly Action<string> say;
    private readonly TimeProvider time;
    private readonly EmbeddedService service;
    private readonly HttpMessageHandler handler;
    private readonly VersionPlan versions;
    private readonly McfConnection[] connections;
    private readonly Seller[] sellers;
    private readonly McfConnection complete;
    private readonly FaultMix faults;
    private readonly List<ImportRun> runs = [];

    /// <summary>Opens the part: a store in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="seededRandom">The random numbers.</param>
    /// <param name="restarts">Counts stops and runs.</param>
    /// <param name="say">Called with the progress.</param>
    /// <param name="time">The clock; with any but the system's nothing is delayed.</param>
    /// <param name="createSeller">Chooses the seller; null for the one who uses the client core.</param>
    /// <param name="always">A fault that strikes the first orders of each file whenever it can; null for none.</param>
    /// <param name="versions">The versions of the API; null for the default.</param>
    public InProcessPart(
        string folder,
        SeededRandom seededRandom,
        Restarts restarts,
        Action<string> say,
        TimeProvider time,
        Func<McfConnection, Seller>? createSeller = null,
        McfFaultRule? always = null,
        VersionPlan? versions = null)
    {
        (this.folder, this.seededRandom, this.restarts, this.say, this.time) = (folder, seededRandom, restarts, say, time);
        TimeSpan? timeout = time == TimeProvider.System ? FaultMix.RequestTimeout : null;
        this.versions = versions ?? VersionPlan.Default;
        service = CampaignStore.Open(Path.Combine(folder, "in-process.db"), time, this.versions);
        handler = service.CreateHandler();
        connections = [Open(this.versions.Of(0)), Open(this.versions.Of(1))];
        complete = Open(this.versions.Complete);
        sellers = [.. connections.Select(createSeller ?? Seller.Of)];
        faults = new FaultMix(service, this.versions, timeout, always);

        McfConnection Open(string? version) => Connections.Open(handler, timeout ?? TimeoutWithoutDelays, time, version);
    }

    /// <summary>How often each fault has struck.</summary>
    public FaultMix Faults => faults;

    /// <summary>Places orders, works on them, and compares.</summary>
    /// <param name="orders">How many orders to place.</param>
    /// <param name="fileCount">In how many files.</param>
    public async Task<CheckResult> RunAsync(int orders, int fileCount)
    {
        var files = OrderFileWriter.WriteAll(
            folder,
            new OrderPlanner(seededRandom.For($"orders in process"), "HERE", versions.Speeds).Plan(orders, fileCount, lanes: 1)
        );
        foreach (var file in files)
        {
            Settle(file);
        }

        faults.Clear();
        var result = OrderCheck.Compare(files, runs, service.ReadCommittedState(), CampaignStore.Reserved(service));
        say($"orders in process: {result.Figures}");
        return versions.HasWork ? result + await WorkAsync(files) : result;
    }

    public void Dispose()
    {
        complete.Dispose();
        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        handler.Dispose();
        service.Dispose();
    }

    private void Settle(PlannedFile file)
    {
        var (isOpen, count) = (true, 0);
        while (isOpen && count < MostRuns)
        {
            var random = seededRandom.For($"in process, {file.Name}, run {count}");
            faults.Renew(random, file.Orders.Count * 2, file.OrderIds, count);
            int? stopAfter = count < StopsAFile ? random.Next(1, file.Orders.Count) : null;
            var before = CampaignStore.OrderIds(service);
            var rows = new InProcessImport(sellers[count % 2].Place, stopAfter, time).Run(
                file.Path,
                new OrderFileOptions { Marketplace = connections[0].Marketplace }
            );
            runs.Add(new ImportRun([file], rows, WasKilled: false, before, CampaignStore.OrderIds(service)));
            isOpen = rows.Any(row => row.Outcome is McfOutcome.Unknown or McfOutcome.NotSent);
            restarts.Stops += stopAfter is null ? 0 : 1;
            restarts.Runs++;
            count++;
        }

        say(FormattableString.Invariant($"{file.Name} in process: {file.Orders.Count} orders settled in {count} runs"));
    }

    private async Task<CheckResult> WorkAsync(IReadOnlyList<PlannedFile> files)
    {
        var placed = CampaignStore.OrderIds(service);
        var orders = files.SelectMany(file => file.Orders)
            .Where(order => order.Expected == ExpectedResult.Placed && placed.Contains(order.Id))
            .DistinctBy(order => order.Id, StringComparer.Ordinal);
        var stages = new WorkPlanner(seededRandom.For($"work in process"), versions.HasUpdates).Plan(orders);
        var reports = new List<WorkReport>();
        for (var stage = 0; stage < stages.Count; stage++)
        {
            if (stage == WorkPlanner.StagesBeforeShipping)
            {
                faults.Clear();
                service.StepClock(UntilDelivery);
            }

            await SettleAsync(stages[stage], stage + 1, reports);
        }

        faults.Clear();
        var result = await WorkCheck.CompareAsync(
            [.. stages.SelectMany(stage => stage)],
            reports,
            service.ReadCommittedState(),
            complete.Outbound
        );
        say($"work in process: {result.Figures}");
        return result;
    }

    // Only 2020-07-01 knows returns.
    private Seller ReturningSeller => versions.First == versions.Complete ? sellers[0] : Seller.Of(complete);

    private async Task SettleAsync(IReadOnlyList<WorkItem> items, int stage, List<WorkReport> reports)
    {
        var open = items;
        for (var count = 0; open.Count > 0 && count < MostRuns; count++)
        {
            var random = seededRandom.For($"in process, stage {stage}, run {count}");
            faults.Renew(random, items.Count * 2, placing: [], count);
            using var stop = new CancellationTokenSource();
            int? stopAfter = count == 0 ? reports.Count + random.Next(1, open.Count + 1) : null;
            var worker = new Worker(connections[0].Outbound, ReturningSeller.PlaceReturn, report =>
            {
                lock (reports)
                {
                    reports.Add(report);
                    if (reports.Count == stopAfter)
                    {
                        stop.CancelAsync();
                    }
                }
            });
            await worker.RunAsync(open, stop.Token);
            restarts.Stops += stopAfter is null ? 0 : 1;
            restarts.Runs++;
            var settled = reports
                .Where(report => report.Outcome != WorkOutcome.Open)
                .Select(report => report.Key)
                .ToHashSet(StringComparer.Ordinal);
            open = [.. items.Where(item => !settled.Contains(item.Key))];
        }
    }
}
