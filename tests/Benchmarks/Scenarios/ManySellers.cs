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

    // As many as there are request ids of a host to remember, so that the first use of the client is not counted as the share of a seller.
    private const int WarmUpOrders = 4096;

    // Sockets that are closed end on other threads, and threads that are not used end, with their queues, after twenty seconds.
    private static readonly TimeSpan UntilClosed = TimeSpan.FromSeconds(30);

    // Sockets that are not used stay open for a minute.
    private static readonly TimeSpan UntilRest = TimeSpan.FromSeconds(65);

    public string Name => "many sellers in one process, response time 300 ms";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        using var service = await SlowService.StartAsync();

        // The runtime's tables of sockets and threads grow with the load and never shrink: they are not the share of a seller either.
        var warm = await LoadAsync(service, Math.Max(sizes.Sellers, 1 + (WarmUpOrders / sizes.OrdersOfSeller)));
        warm.Connections.ForEach(connection => connection.Dispose());
        warm.Connections.Clear();
        await Task.Delay(UntilRest);
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
        var before = Heap();
        var (connections, tally, took, processor) = await LoadAsync(service, sellers);
        var perSecond = tally.Orders / took.TotalSeconds;
        var busy = (Heap() - before) / sellers;
        await Task.Delay(UntilRest);
        var atRest = (Heap() - before) / sellers;
        connections.ForEach(connection => connection.Dispose());
        connections.Clear();

        await Task.Delay(UntilClosed);
        var left = (Heap() - before) / sellers;

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
        yield return Row.Fact(name, "processor time of the client per order", Text.Microseconds(processor / tally.Orders));
        yield return Row.Fact(name, "bytes of heap per seller, sockets open", Text.Number(busy));
        yield return Row.Fact(
            name, "bytes of heap per seller at rest", Text.Number(atRest), $"≤ {MostHeap}", isFull ? atRest <= MostHeap : null);
        yield return Row.Fact(name, "bytes left per closed seller", Text.Number(left), $"≤ {MostLeft}", isFull ? left <= MostLeft : null);
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private async Task<(List<McfConnection> Connections, Tally Tally, TimeSpan Took, TimeSpan Processor)> LoadAsync(
        SlowService service, int sellers)
    {
        using var process = Process.GetCurrentProcess();
        var connections = Enumerable.Range(0, sellers).Select(number => Connect(service.Endpoint, number)).ToList();
        var tally = new Tally();
        var (start, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await Task.WhenAll(connections.SelectMany((connection, seller) => Enumerable.Range(0, InFlight).Select(worker =>
            Task.Run(() => PlaceAsync(connection, $"{seller}-{worker}", tally)))));
        process.Refresh();
        return (connections, tally, Stopwatch.GetElapsedTime(start), process.TotalProcessorTime - before);
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
