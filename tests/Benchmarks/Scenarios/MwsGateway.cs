using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>
/// One order asked for by MWS through <c>mcf gateway</c>, beside the same question put to the <c>mcf serve</c> behind it.
/// </summary>
internal sealed class MwsGateway(Workplace workplace, Sizes sizes) : IScenario
{
    private const string OrderId = "GATEWAY-1";
    private const string Gateway = "mcf gateway";
    private const string Direct = "mcf serve, direct";
    private const int Connections = 64;
    private const int PerRead = 10;
    private const double MostMemory = 20 * 1024 * 1024;

    public string Name => "an order read through the gateway";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        using var service = await ServedService.StartAsync(workplace, workplace.Scratch("gateway.db"));
        using (var ours = service.Connect())
        {
            await ours.Outbound.CreateOrderAsync(Orders.Model(OrderId), new ApiCall());
        }

        using (var gateway = await ServedGateway.StartAsync(workplace, service))
        using (var proxy = await BareProxy.StartAsync(service))
        {
            var token = await service.LogInAsync();
            using var byMws = OrderQuery.ToGateway(gateway, OrderId, Connections);
            using var direct = OrderQuery.ToService(service.Endpoint, token, OrderId, Connections);
            using var passedOn = OrderQuery.ToService(proxy.Endpoint, token, OrderId, Connections);
            (string, OrderQuery)[] queries = [(Gateway, byMws), (Direct, direct), (BareProxy.Name, passedOn)];

            // The many go first: after them the code of all three is compiled as it stays, and single requests can be distinguished.
            foreach (var row in (await CompareManyAsync(queries)).Concat(await CompareOneByOneAsync(queries)))
            {
                yield return row;
            }
        }

        await foreach (var row in WatchMemoryAsync(service))
        {
            yield return row;
        }
    }

    private async Task<IEnumerable<Row>> CompareOneByOneAsync((string Name, OrderQuery Query)[] queries)
    {
        var work = $"{Text.Number(sizes.Reads)} sequential MWS reads";
        var sequences = queries.Select(each => new Sequence(each.Name, sizes.Reads, each.Query.AskAsync)).ToArray();
        var timings = await Rounds.AlternateAsync(sizes.Rounds, [.. sequences.Select(sequence => sequence.Contestant)]);
        return [.. Compare(work, timings), Added(0, 0.5), Added(0, 0.95), Added(2, 0.5), Added(2, 0.95)];

        Row Added(int index, double share) => Row.Fact(
            work,
            $"{queries[index].Name}, added latency, {Text.Number(share * 100)}th percentile",
            Text.Microseconds(sequences[index].Within(share) - sequences[1].Within(share)));
    }

    private async Task<IEnumerable<Row>> CompareManyAsync((string Name, OrderQuery Query)[] queries)
    {
        var count = sizes.Reads * PerRead;
        var work = $"{Text.Number(count)} MWS reads, {Connections} in flight";
        var timings = await Rounds.AlternateAsync(
            sizes.Rounds, [.. queries.Select(each => Contestant.Timed(each.Name, () => each.Query.AskAsync(count, Connections)))]);
        return
        [
            .. Compare(work, timings),
            .. timings.Select(timing =>
                Row.Fact(work, timing.Contestant + ", requests/s", Text.Number(count / timing.Best.TotalSeconds))
            ),
        ];
    }

    // The proxy shows the cost of an intermediary alone; it does not compete.
    private static IEnumerable<Row> Compare(string work, IReadOnlyList<Timing> timings) =>
        Row.Compare(work, timings, most: null).Select(row => row with { Goal = "", IsReached = null });

    private async IAsyncEnumerable<Row> WatchMemoryAsync(ServedService service)
    {
        using var gateway = await ServedGateway.StartAsync(workplace, service);
        using var query = OrderQuery.ToGateway(gateway, OrderId, Connections);
        var work = $"{Text.Number(sizes.GatewayRequests)} requests to the gateway";
        yield return Row.Fact(work, "memory before the first request", Text.Mebibytes(gateway.Memory));
        var quarter = sizes.GatewayRequests / 4;
        await query.AskAsync(quarter, Connections);
        var early = gateway.Memory;
        yield return Row.Fact(work, $"memory after {Text.Number(quarter)}", Text.Mebibytes(early));
        await query.AskAsync(sizes.GatewayRequests - quarter, Connections);
        var late = gateway.Memory;
        yield return Row.Fact(work, "memory after all", Text.Mebibytes(late), "≤ 20 MiB more", late - early <= MostMemory);
    }
}
