using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>Reads, creates and lists with Fulfillment Outbound 2026-07-04, whose lists contain full orders.</summary>
internal sealed class LaterVersion(Workplace workplace, Sizes sizes) : IScenario
{
    private const int InFlight = 16;
    private const int Joined = 2;
    private const string OrderId = "READ-1";
    private int batches;

    public string Name => "Fulfillment Outbound 2026-07-04";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var book = await BigBook.WriteAsync(workplace.Scratch("later.db"), sizes.ShortList, sizes.ShortList / 2);
        Orders.Stock(book.Store);
        using var service = await ServedService.StartAsync(workplace, book.Store);
        using var ours = service.Connect(OutboundVersions.V20260704);
        await JoinAsync(ours);
        using var bare = new BareLaterClient(service.Endpoint, await service.LogInAsync());
        var peers = await NodePeer.StartAllAsync(workplace, service, PeerPackages.LaterNames);
        foreach (var (work, most, contestants) in Works(ours, bare, peers, book))
        {
            foreach (var row in Row.Compare(work + ", 2026-07-04", await Rounds.AlternateAsync(sizes.Rounds, contestants), most))
            {
                yield return row;
            }
        }

        foreach (var peer in peers)
        {
            peer.Dispose();
        }
    }

    // Lists come first: the orders of the others would be in them.
    private IEnumerable<(string Work, double Most, Contestant[] Contestants)> Works(
        McfConnection ours, BareLaterClient bare, IReadOnlyList<NodePeer> peers, BigBook book)
    {
        yield return ($"{Text.Number(sizes.ShortList)} full orders listed", 1.3, [
            Contestant.Timed(OurClient.Name, async () => Require(await OurClient.ListAsync(ours, book.LongSince))),
            Contestant.Timed(BareClient.Name, async () => Require(await bare.ListAsync(book.LongSince))),
            .. peers.Select(peer => peer.Lists(book.LongSince, sizes.ShortList + Joined)),
        ]);
        yield return ($"{Text.Number(sizes.Reads)} sequential reads", 1.5, [
            Contestant.Timed(OurClient.Name, () => RepeatAsync(() => OurClient.GetAsync(ours, OrderId))),
            Contestant.Timed(BareClient.Name, () => RepeatAsync(() => bare.GetAsync(OrderId))),
            .. peers.Select(peer => peer.Reads(OrderId, sizes.Reads)),
        ]);
        yield return ($"{Text.Number(sizes.Creates)} creates, {InFlight} in flight", 1.6, [
            Contestant.Timed(OurClient.Name, () => Task.Run(() => OurClient.Place(ours, NextIds(), InFlight))),
            Contestant.Timed(BareClient.Name, () => Parallel.ForEachAsync(
                NextIds(), new ParallelOptions { MaxDegreeOfParallelism = InFlight }, async (id, _) => await bare.CreateAsync(id))),
            .. peers.Select(peer => peer.Creates(NextPrefix, sizes.Creates, InFlight)),
        ]);
    }

    // Two orders show that each version returns those of the other; from then on a create is one request, as in a shop that has moved.
    private static async Task JoinAsync(McfConnection ours)
    {
        McfConnection[] both = [ours, ours.With(OutboundVersions.V20200701)];
        for (var i = 0; i < Joined; i++)
        {
            var result = await both[i].Orders.PlaceAsync(Orders.Model(i == 0 ? OrderId : "READ-2"), new ApiCall());
            if (result.Outcome != McfOutcome.Created)
            {
                throw new InvalidOperationException("An order was not created.");
            }
        }
    }

    private void Require(int count)
    {
        if (count != sizes.ShortList + Joined)
        {
            throw new InvalidOperationException($"{count} of {sizes.ShortList + Joined} orders were listed.");
        }
    }

    private string NextPrefix() => $"LATER-{++batches}";

    private IEnumerable<string> NextIds()
    {
        var prefix = NextPrefix();
        return Enumerable.Range(1, sizes.Creates).Select(number => $"{prefix}-{number}");
    }

    private async Task RepeatAsync(Func<Task> read)
    {
        for (var i = 0; i < sizes.Reads; i++)
        {
            await read();
        }
    }
}
