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
/// Many sellers in one process, each with many orders under way, on a service that takes its time: nobody waits for the sockets of others.
/// </summary>
internal sealed class ManySellers(Sizes sizes) : IScenario
{
    private const int InFlight = 16;
    private const int LeastPerSecond = 900;

    public string Name => $"{Text.Number(sizes.Sellers)} sellers, {InFlight} in flight each, response time 300 ms";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        using var service = await SlowService.StartAsync();
        var connections = Enumerable.Range(0, sizes.Sellers).Select(number => Connect(service.Endpoint, number)).ToList();
        var tally = new Tally();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(connections.SelectMany((connection, seller) => Enumerable.Range(0, InFlight).Select(worker =>
            Task.Run(() => PlaceAsync(connection, $"{seller}-{worker}", tally)))));
        var perSecond = tally.Orders / Stopwatch.GetElapsedTime(start).TotalSeconds;
        connections.ForEach(connection => connection.Dispose());

        var attempts = (double)tally.Creates / tally.Orders;
        yield return Row.Fact(
            Name,
            "orders/s",
            Text.Number(perSecond),
            $"≥ {LeastPerSecond}",
            sizes.Sellers < Sizes.Full.Sellers ? null : perSecond >= LeastPerSecond
        );
        yield return Row.Fact(Name, "creates per order", Text.Ratio(attempts), "1.00", tally.Creates == tally.Orders);
        yield return Row.Fact(Name, "reads to settle an outcome", Text.Number(tally.Reads), "0", tally.Reads == 0);
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
