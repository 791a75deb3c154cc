using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>One order read again and again, one request after the other.</summary>
internal sealed class SequentialReads(Workplace workplace, Sizes sizes) : IScenario
{
    private const string OrderId = "READ-1";

    public string Name => $"{Text.Number(sizes.Reads)} sequential reads";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        using var service = await ServedService.StartAsync(workplace, workplace.Scratch("reads.db"));
        using var connections = new ConnectionCounter();
        using var ours = service.Connect();
        await ours.Outbound.CreateOrderAsync(Orders.Model(OrderId), new ApiCall());
        await RepeatAsync(() => OurClient.GetAsync(ours, OrderId));
        var opened = connections.Count;
        using var bare = new BareClient(service.Endpoint, await service.LogInAsync());
        var peers = await NodePeer.StartAllAsync(workplace, service);
        Contestant[] contestants =
        [
            Contestant.Timed(OurClient.Name, () => RepeatAsync(() => OurClient.GetAsync(ours, OrderId))),
            Contestant.Timed(BareClient.Name, () => RepeatAsync(() => bare.GetAsync(OrderId))),
            .. peers.Select(peer => peer.Reads(OrderId, sizes.Reads)),
        ];
        foreach (var row in Row.Compare(Name, await Rounds.AlternateAsync(sizes.Rounds, contestants), most: 1.5))
        {
            yield return row;
        }

        yield return Row.Fact(Name, "connections of AmazonMcf, including login", Text.Number(opened), "1", opened == 1);
        foreach (var peer in peers)
        {
            yield return Row.Fact(Name, "connections of " + peer.Name, Text.Number(peer.Connections));
            peer.Dispose();
        }
    }

    private async Task RepeatAsync(Func<Task> read)
    {
        for (var i = 0; i < sizes.Reads; i++)
        {
            await read();
        }
    }
}
