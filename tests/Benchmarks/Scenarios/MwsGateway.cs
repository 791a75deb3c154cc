using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using AmazonMcf.Http;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>One order asked for by MWS through <c>mcf gateway</c>, beside the same question put to the <c>mcf serve</c> behind it.</summary>
internal sealed class MwsGateway(Workplace workplace, Sizes sizes) : IScenario
{
    private const string OrderId = "GATEWAY-1";
    private const string Gateway = "mcf gateway, by MWS";
    private const string Direct = "mcf serve direct";
    private const int Connections = 64;
    private const int PerConnection = 100;
    private const double MostMemory = 20 * 1024 * 1024;

    public string Name => "an order asked for through the gateway";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        using var service = await ServedService.StartAsync(workplace, workplace.Scratch("gateway.db"));
        using (var ours = service.Connect())
        {
            await ours.Outbound.CreateOrderAsync(Orders.Model(OrderId), new McfCall());
        }

        using (var gateway = await ServedGateway.StartAsync(workplace, service))
        {
            using var byMws = OrderQuestion.ToGateway(gateway, OrderId, Connections);
            using var direct = await OrderQuestion.ToServiceAsync(service, OrderId, Connections);
            foreach (var row in (await CompareOneByOneAsync(byMws, direct)).Concat(await CompareManyAsync(byMws, direct)))
            {
                yield return row;
            }
        }

        await foreach (var row in WatchMemoryAsync(service))
        {
            yield return row;
        }
    }

    private async Task<IEnumerable<Row>> CompareOneByOneAsync(OrderQuestion byMws, OrderQuestion direct)
    {
        var work = $"{Text.Number(sizes.Reads)} reads by MWS, one after the other";
        var (ours, theirs) = (new Sequence(Gateway, sizes.Reads, byMws.AskAsync), new Sequence(Direct, sizes.Reads, direct.AskAsync));
        var timings = await Rounds.AlternateAsync(sizes.Rounds, ours.Contestant, theirs.Contestant);
        return
        [
            .. Row.Compare(work, timings, most: null),
            Row.Fact(work, "added to a request, median", Text.Microseconds(ours.Within(0.5) - theirs.Within(0.5))),
            Row.Fact(work, "added to a request, 95th of 100", Text.Microseconds(ours.Within(0.95) - theirs.Within(0.95))),
        ];
    }

    private async Task<IEnumerable<Row>> CompareManyAsync(OrderQuestion byMws, OrderQuestion direct)
    {
        var count = Connections * PerConnection;
        var work = $"{Text.Number(count)} reads by MWS, {Connections} in flight";
        var timings = await Rounds.AlternateAsync(
            sizes.Rounds,
            Contestant.Timed(Gateway, () => byMws.AskAsync(count, Connections)),
            Contestant.Timed(Direct, () => direct.AskAsync(count, Connections)));
        return
        [
            .. Row.Compare(work, timings, most: null),
            .. timings.Select(timing => Row.Fact(work, timing.Contestant + ", requests a second", Text.Number(count / timing.Best.TotalSeconds))),
        ];
    }

    private async IAsyncEnumerable<Row> WatchMemoryAsync(ServedService service)
    {
        using var gateway = await ServedGateway.StartAsync(workplace, service);
        using var question = OrderQuestion.ToGateway(gateway, OrderId, Connections);
        var work = $"{Text.Number(sizes.GatewayRequests)} requests to the gateway";
        yield return Row.Fact(work, "memory before the first", Text.Mebibytes(gateway.Memory));
        var quarter = sizes.GatewayRequests / 4;
        await question.AskAsync(quarter, Connections);
        var early = gateway.Memory;
        yield return Row.Fact(work, $"memory after {Text.Number(quarter)}", Text.Mebibytes(early));
        await question.AskAsync(sizes.GatewayRequests - quarter, Connections);
        var late = gateway.Memory;
        yield return Row.Fact(work, "memory after all", Text.Mebibytes(late), "≤ 20 MiB more", late - early <= MostMemory);
    }
}
