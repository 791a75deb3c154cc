using System.Net;
using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>Many clients of one gateway, on connections that all stay open: none is reset or throttled.</summary>
internal sealed class GatewayCrowd(Workplace workplace, Sizes sizes) : IScenario
{
    private const string OrderId = "CROWD-1";
    private const int Each = 3;

    public string Name => "a crowd at the gateway";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        using var service = await ServedService.StartAsync(workplace, workplace.Scratch("crowd.db"));
        using (var ours = service.Connect())
        {
            await ours.Outbound.CreateOrderAsync(Orders.Model(OrderId), new ApiCall());
        }

        foreach (var connections in new[] { sizes.GatewayConnections / 4, sizes.GatewayConnections / 2, sizes.GatewayConnections })
        {
            var clients = Math.Max(1, connections * sizes.GatewayClients / sizes.GatewayConnections);
            using var gateway = await ServedGateway.StartAsync(workplace, service, clients);
            var queries = Enumerable.Range(0, clients).Select(client => OrderQuery.ToGateway(gateway, OrderId, 2, client)).ToList();
            var (throttled, failed) = (0, 0);

            // Each connection is a client's first or second, and all of them are used at the same time.
            await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(async () =>
            {
                for (var request = 0; request < Each; request++)
                {
                    try
                    {
                        await queries[number % clients].AskAsync();
                    }
                    catch (HttpRequestException failure) when (failure.StatusCode == HttpStatusCode.ServiceUnavailable)
                    {
                        Interlocked.Increment(ref throttled);
                    }
                    catch (HttpRequestException)
                    {
                        Interlocked.Increment(ref failed);
                    }
                }
            })));
            queries.ForEach(query => query.Dispose());
            var work = $"{Text.Number(clients)} clients, {Text.Number(connections)} connections, {Each} requests each";
            yield return Row.Fact(work, "requests without a response", Text.Number(failed), "0", failed == 0);
            yield return Row.Fact(work, "throttled requests", Text.Number(throttled), "0", throttled == 0);
            yield return Row.Fact(work, "memory of the gateway", Text.Mebibytes(gateway.Memory));
        }
    }
}
