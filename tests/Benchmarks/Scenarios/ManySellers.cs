using System.Diagnostics;
using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>
/// Many sellers in one process, each with many orders under way, on a slow service: no seller waits for the sockets of others.
/// </summary>
internal sealed class ManySellers(Sizes sizes) : IScenario
{
    private const int InFlight = 16;
    private const int LeastPerSecond = 900;
    private const int MostHeap = 10 * 1024;
    private const int MostLeft = 64;

    public string Name => "many sellers in one process, response time 300 ms";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        using var service = await SlowService.StartAsync();

        // What the first use of the client allocates once is not the share of a seller.
        await RunAsync(service, sellers: 2).ToListAsync();
        foreach (var sellers in new[] { sizes.Sellers / 4, sizes.Sellers / 2, sizes.Sellers })
        {
            await foreach (var row in RunAsync(service, sellers))
            {
                yield return row;
            }
        }
    }

    private async IAsyncEnumerable<Row> RunAsync(SlowService service, int sellers)
    {
        var name = $"{Text.Number(sellers)} sellers, {InFlight} in flight each";
        var isFull = sellers == Sizes.Full.Sellers;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var connections = Enumerable.Range(0, sellers).Select(number => Connect(service.Endpoint, number)).ToList();
        var tally = new Tally();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.SelectMany((connection, seller) => Enumerable.Range(0, InFlight).Select(worker =>
            Task.Run(() => PlaceAsync(connection, $"{seller}-{worker}", tally)))));
        var perSecond = tally.Orders / Stopwatch.GetElapsedTime(start).TotalSeconds;
        var open = (GC.GetTotalMemory(forceFullCollection: true) - before) / sellers;
        connections.ForEach(connection => connection.Dispose());
        connections.Clear();

        // Sockets that are closed end on other threads.
        await Task.Delay(TimeSpan.FromSeconds(5));
        var left = (GC.GetTotalMemory(forceFullCollection: true) - before) / sellers;

        var attempts = (double)tally.Creates / tally.Orders;
        yield return Row.Fact(
            name,
            "orders/s",
            Text.Number(perSecond),
            $"≥ {LeastPerSecond}",
            isFull ? perSecond >= LeastPerSecond : null
        );
        yield return Row.Fact(name, "creates per order", Text.Ratio(attempts), "1.00", tally.Creates == tally.Orders);
        yield return Row.Fact(name, "reads to settle an outcome", Text.Number(tally.Reads), "0", tally.Reads == 0);
        yield return Row.Fact(name, "bytes of heap per seller", Text.Number(open), $"≤ {MostHeap}", isFull ? open <= MostHeap : null);
        yield return Row.Fact(name, "bytes left per closed seller", Text.Number(left), $"≤ {MostLeft}", isFull ? left <= MostLeft : null);
    }

    private static McfConnection Connect(Uri endpoint, int seller)
    {
        var settings = EmbeddedSettings.Make();
        (settings.Kind, settings.Endpoint, settings.ClientId) = (McfConnectionKind.Custom, endpoint, $"seller-{seller}");
        return McfConnection.Open(settings);
    }

    private async Task PlaceAsync(McfConnection connection, string prefix, Tally tally)
    {
        for (var number = 0; number < sizes.OrdersOfSeller / InFlight; number++)
        {
            var result = await connection.Orders.PlaceAsync(Orders.Model($"{prefix}-{number}"), new ApiCall(tally.Count));
            if (result.Outcome != McfOutcome.Created)
            {
                throw new InvalidOperationException("An order was not created: " + result.Reason);
            }

            Interlocked.Increment(ref tally.Orders);
        }
    }

    private sealed class Tally
    {
        public int Orders;
        public int Creates;
        public int Reads;

        public void Count(ApiAttempt attempt) =>
            Interlocked.Increment(ref attempt.Operation == OutboundOperations.CreateFulfillmentOrder.Name ? ref Creates : ref Reads);
    }
}
