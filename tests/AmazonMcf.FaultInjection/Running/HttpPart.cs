using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Planning;
using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Service;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>The part of a campaign over HTTP: server and clients in processes of their own, all of them killed again and again.</summary>
internal sealed class HttpPart : IDisposable
{
    private const int KillsAFile = 2;
    private const int KillsAStage = 3;
    private const int MostRuns = 25;

    private static readonly TimeSpan UntilDelivery = TimeSpan.FromDays(10);

    private readonly string folder;
    private readonly SeededRandom seededRandom;
    private readonly Restarts restarts;
    private readonly Action<string> say;
    private readonly VersionPlan versions;
    private readonly EmbeddedService service;
    private readonly FaultMix faults;
    private readonly Server server;
    private readonly InterruptedRun watch;
    private readonly List<ImportRun> runs = [];

    private HttpPart(
        string folder,
        SeededRandom seededRandom,
        Restarts restarts,
        Action<string> say,
        VersionPlan versions,
        EmbeddedService service,
        Server server)
    {
        (this.folder, this.seededRandom, this.restarts, this.say) = (folder, seededRandom, restarts, say);
        (this.service, this.server, this.versions) = (service, server, versions);
        faults = new FaultMix(service, versions, FaultMix.RequestTimeout);
        watch = new InterruptedRun(server);
    }

    /// <summary>How often each fault has struck.</summary>
    public FaultMix Faults => faults;

    /// <summary>Opens the part: a store in a folder and a server on it.</summary>
    public static async Task<HttpPart> OpenAsync(
        string folder, SeededRandom seededRandom, Restarts restarts, Action<string> say, VersionPlan versions)
    {
        var store = Path.Combine(folder, "embedded.db");
        var service = CampaignStore.Open(store, TimeProvider.System, versions);
        return new HttpPart(folder, seededRandom, restarts, say, versions, service, await Server.StartAsync(store, versions, restarts));
    }

    /// <summary>Places orders, works on them, and compares.</summary>
    /// <param name="orders">How many orders to place.</param>
    /// <param name="fileCount">In how many files.</param>
    /// <param name="lanes">How many files are worked on at the same time.</param>
    public async Task<CheckResult> RunAsync(int orders, int fileCount, int lanes)
    {
        var files = OrderFileWriter.WriteAll(
            folder,
            new OrderPlanner(seededRandom.For($"orders over HTTP"), "HTTP", versions.Speeds).Plan(orders, fileCount, lanes)
        );
        await Task.WhenAll(
            files.Select((file, index) => (file, index)).GroupBy(entry => entry.index % lanes, entry => entry.file).Select(SettleAsync)
        );
        faults.Clear();
        await RunOverAllAsync(files);
        var result = OrderCheck.Compare(files, runs, service.ReadCommittedState(), CampaignStore.Reserved(service));
        say($"orders over HTTP: {result.Figures}");
        return versions.HasWork ? result + await WorkAsync(files) : result;
    }

    public void Dispose()
    {
        server.Dispose();
        service.Dispose();
    }

    private async Task SettleAsync(IEnumerable<PlannedFile> files)
    {
        foreach (var file in files)
        {
            await SettleAsync(file);
        }
    }

    /// <summary>Runs a file until each of its orders is settled.</summary>
    private async Task SettleAsync(PlannedFile file)
    {
        int? exitCode = null;
        var count = 0;
        while (exitCode is not (0 or 1) && count < MostRuns)
        {
            var random = seededRandom.For($"{file.Name}, run {count}");
            faults.Renew(random, file.Orders.Count * 2, file.OrderIds, count);
            var kills = KillPlan.Draw(
                random,
                file.Orders.Count,
                killsClient: count < KillsAFile,
                serverKills: count < KillsAFile ? 1 : 0
            );
            var version = versions.Of(count);
            count++;
            var results = FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(file.Path)}-results-{count:00}.csv");
            exitCode = await RunAsync([file], version, Path.Combine(folder, results), kills);
        }

        say(FormattableString.Invariant($"{file.Name}: {file.Orders.Count} orders settled in {count} runs"));
    }

    /// <summary>One uninterrupted run over all files at once: it must find everything and place nothing.</summary>
    private async Task RunOverAllAsync(IReadOnlyList<PlannedFile> files) =>
        await RunAsync(files, versions.Of(1), Path.Combine(folder, "results-at-last.csv"), KillPlan.None);

    private async Task<int?> RunAsync(IReadOnlyList<PlannedFile> files, string? version, string results, KillPlan kills)
    {
        var before = CampaignStore.OrderIds(service);
        using var import = ChildProcess.Start(BuiltPrograms.Mcf, Import(files, version, results), ImportEnvironment);
        var partial = results + ".partial";
        var exitCode = await watch.WatchAsync(import, new RowCounter(partial), kills);
        lock (runs)
        {
            restarts.Runs++;
            restarts.Import += exitCode is null ? 1 : 0;
            runs.Add(
                new ImportRun(
                    files,
                    ResultsReader.Read(File.Exists(results) ? results : partial),
                    exitCode is null,
                    before,
                    CampaignStore.OrderIds(service)
                )
            );
        }

        return exitCode;
    }

    // What the client remembers of the versions is kept with the campaign.
    private Dictionary<string, string> ImportEnvironment => new(Server.Credentials) { ["XDG_DATA_HOME"] = folder };

    private IEnumerable<string> Import(IEnumerable<PlannedFile> files, string? version, string results) =>
    [
        "import", .. files.Select(file => file.Path),
        "--endpoint", server.Endpoint.AbsoluteUri,
        "--token-endpoint", new Uri(server.Endpoint, "auth/o2/token").AbsoluteUri,
        "--results", results,
        "--timeout", FormattableString.Invariant($"{FaultMix.RequestTimeout.TotalSeconds}"),
        "--throttle", "64",
        "--unlimited",
        .. version is null ? [] : (string[])["--api-version", version],
    ];

    private async Task<CheckResult> WorkAsync(IReadOnlyList<PlannedFile> files)
    {
        var placed = CampaignStore.OrderIds(service);
        var orders = files.SelectMany(file => file.Orders)
            .Where(order => order.Expected == ExpectedResult.Placed && placed.Contains(order.Id))
            .DistinctBy(order => order.Id, StringComparer.Ordinal);
        var stages = new WorkPlanner(seededRandom.For($"work over HTTP"), versions.HasUpdates).Plan(orders);
        for (var stage = 0; stage < stages.Count; stage++)
        {
            if (stage == WorkPlanner.StagesBeforeShipping)
            {
                faults.Clear();
                service.StepClock(UntilDelivery);
            }

            await SettleAsync(stages[stage], stage + 1);
        }

        faults.Clear();
        using var handler = service.CreateHandler();
        using var reader = Connections.Open(handler, TimeSpan.FromMinutes(1), TimeProvider.System, versions.Complete);
        var reports = Enumerable.Range(1, stages.Count).SelectMany(stage => WorkJournal.ReadAll(JournalOf(stage))).ToList();
        var result = await WorkCheck.CompareAsync(
            [.. stages.SelectMany(stage => stage)],
            reports,
            service.ReadCommittedState(),
            reader.Outbound
        );
        say($"work over HTTP: {result.Figures}");
        return result;
    }

    /// <summary>Lets workers go over a stage until each of its pieces is settled.</summary>
    private async Task SettleAsync(IReadOnlyList<WorkItem> items, int stage)
    {
        var plan = Path.Combine(folder, FormattableString.Invariant($"work-{stage}.json"));
        WorkerProgram.WritePlan(plan, items);
        var (exitCode, count) = ((int?)WorkerProgram.SomethingOpen, 0);
        while (exitCode != 0 && count < MostRuns)
        {
            var open = WorkerProgram.Unsettled(items, JournalOf(stage)).Count;
            var random = seededRandom.For($"stage {stage}, run {count}");
            faults.Renew(random, items.Count * 2, placing: [], count);
            var kills = KillPlan.Draw(random, open, killsClient: count < KillsAStage, serverKills: count == 1 ? 1 : 0);
            using var worker = ChildProcess.Start(
                BuiltPrograms.FaultInjection, WorkerProgram.Arguments(plan, JournalOf(stage), server.Endpoint, versions));
            exitCode = await watch.WatchAsync(worker, new RowCounter(JournalOf(stage)), kills);
            restarts.Runs++;
            restarts.Worker += exitCode is null ? 1 : 0;
            count++;
        }

        say(FormattableString.Invariant($"stage {stage}: {items.Count} pieces of work settled in {count} runs"));
    }

    private string JournalOf(int stage) => Path.Combine(folder, FormattableString.Invariant($"work-{stage}.log"));
}
