using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>A short and a long list of orders in pages of 50, over HTTP; the short one also as a command of PowerShell.</summary>
internal sealed class Lists(Workplace workplace, Sizes sizes) : IScenario
{
    private const double MostMemory = 20 * 1024 * 1024;
    private const long MostKept = 32;

    public string Name => "lists in pages of 50";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var book = await BigBook.WriteAsync(workplace.Scratch("lists.db"), sizes.LongList, sizes.ShortList);
        using var service = await ServedService.StartAsync(workplace, book.Store);
        var rows = new List<Row>();
        rows.AddRange(await CompareAsync(service, sizes.ShortList, book.ShortSince, sizes.Rounds));
        rows.AddRange(await CompareAsync(service, sizes.LongList, book.LongSince, sizes.Rounds));
        rows.AddRange(await MeasureStreamAsync(service, book));
        rows.AddRange(await CompareInPowerShellAsync(service, book));
        foreach (var row in rows)
        {
            yield return row;
        }
    }

    private async Task<IEnumerable<Row>> CompareAsync(ServedService service, int count, DateTime since, int rounds)
    {
        using var ours = service.Connect();
        using var bare = new BareClient(service.Endpoint, await service.LogInAsync());
        var peers = await NodePeer.StartAllAsync(workplace, service);
        Contestant[] contestants =
        [
            Contestant.Timed(OurClient.Name, async () => Require(count, await OurClient.ListAsync(ours, since))),
            Contestant.Timed(BareClient.Name, async () => Require(count, await bare.ListAsync(since))),
            .. peers.Select(peer => peer.Lists(since, count)),
        ];
        var timings = await Rounds.AlternateAsync(rounds, contestants);
        foreach (var peer in peers)
        {
            peer.Dispose();
        }

        return Row.Compare(Work(count), timings, most: 1.3);
    }

    private async Task<IEnumerable<Row>> MeasureStreamAsync(ServedService service, BigBook book)
    {
        using var ours = service.Connect();
        var requests = 0;
        await OurClient.ListAsync(ours, book.ShortSince, atFirst => requests = atFirst);
        var few = await PeakMemory.OfListAsync(service, book.ShortSince);
        var many = await PeakMemory.OfListAsync(service, book.LongSince);
        var kept = await PeakMemory.KeptByListAsync(service, book.LongSince, sizes.ShortList, sizes.LongList);
        var work = Work(sizes.LongList);
        return
        [
            Row.Fact(work, "requests before the first order", Text.Number(requests), "1", requests == 1),
            Row.Fact(work, $"peak memory at {Text.Number(sizes.ShortList)}", Text.Mebibytes(few)),
            Row.Fact(work, "peak memory", Text.Mebibytes(many), "≤ 20 MiB more", many - few <= MostMemory),
            Row.Fact(work, "bytes kept per order", Text.Number(kept), $"≤ {MostKept}", kept <= MostKept),
        ];
    }

    private async Task<IEnumerable<Row>> CompareInPowerShellAsync(ServedService service, BigBook book)
    {
        using var shell = PowerShellWorker.Start(workplace, "list.ps1", service.Endpoint.ToString(), service.TokenEndpoint.ToString());
        if (shell is null)
        {
            return [];
        }

        using var ours = service.Connect();
        Contestant[] contestants =
        [
            new("Get-McfOrder to Measure-Object", () => shell.AskAsync(book.ShortSince.ToString("O"))),
            Contestant.Timed("AmazonMcf.Client, without PowerShell", () => OurClient.ListAsync(ours, book.ShortSince)),
        ];
        return Row.Compare(Work(sizes.ShortList) + " in pwsh", await Rounds.AlternateAsync(sizes.Rounds, contestants), most: 2);
    }

    private static string Work(int count) => $"{Text.Number(count)} orders listed";

    private static void Require(int wanted, int count)
    {
        if (count != wanted)
        {
            throw new InvalidOperationException($"{count} of {wanted} orders were listed.");
        }
    }
}
