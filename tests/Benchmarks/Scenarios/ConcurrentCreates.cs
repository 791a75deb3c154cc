using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>Orders placed with many under way at once.</summary>
internal sealed class ConcurrentCreates(Workplace workplace, Sizes sizes) : IScenario
{
    private const int InFlight = 16;
    private int batches;

    public string Name => $"{Text.Number(sizes.Creates)} creates, {InFlight} in flight";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var store = workplace.Scratch("creates.db");
        Orders.Stock(store);
        using var service = await ServedService.StartAsync(workplace, store);
        using var ours = service.Connect();
        using var bare = new BareClient(service.Endpoint, await service.LogInAsync());
        var peers = await NodePeer.StartAllAsync(workplace, service);
        Contestant[] contestants =
        [
            Contestant.Timed(OurClient.Name, () => Task.Run(() => OurClient.Place(ours, NextIds(), InFlight))),
            Contestant.Timed(BareClient.Name, () => Parallel.ForEachAsync(
                NextIds(), new ParallelOptions { MaxDegreeOfParallelism = InFlight }, async (id, _) => await bare.CreateAsync(id))),
            .. peers.Select(peer => peer.Creates(NextPrefix, sizes.Creates, InFlight)),
        ];
        foreach (var row in Row.Compare(Name, await Rounds.AlternateAsync(sizes.Rounds, contestants), most: 1.6))
        {
            yield return row;
        }

        foreach (var peer in peers)
        {
            peer.Dispose();
        }
    }

    // An id is taken once only.
    private string NextPrefix() => $"CREATE-{++batches}";

    private IEnumerable<string> NextIds()
    {
        var prefix = NextPrefix();
        return Enumerable.Range(1, sizes.Creates).Select(number => $"{prefix}-{number}");
    }
}
