using System.Diagnostics;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Planning;
using AmazonMcf.FaultInjection.Running;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Service;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection.Soak;

/// <summary>
/// Mixed work for a given time, and what the process holds meanwhile. Each round is a small campaign on a store of its own,
/// with faults, stops, updates, cancels and returns, and a shift at a counter that stays open all the time, where a day passes in
/// seconds: an order file, reads, lists, previews, tracking.
/// </summary>
/// <param name="seed">The seed of all random numbers.</param>
/// <param name="length">How long.</param>
/// <param name="say">Called with each line of progress.</param>
internal sealed class SoakRun(int seed, TimeSpan length, Action<string> say)
{
    private const double TimeScale = 3600;
    private const int OrdersARound = 60;
    private const int OrdersAShift = 200;
    private const int Samples = 24;
    private static readonly TimeSpan Watched = TimeSpan.FromHours(3);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private int rounds;
    private int calls;

    /// <summary>Runs.</summary>
    /// <param name="folder">An empty folder to work in.</param>
    /// <returns>Whether nothing grew and no guarantee was broken.</returns>
    public async Task<bool> RunAsync(string folder)
    {
        say(
            FormattableString.Invariant(
                $"soak: {length.TotalMinutes:0.#} minutes of mixed work, seed {seed}, {TimeScale} virtual seconds a second"
            )
        );
        say(ResourceUsage.Header);
        var samples = new List<ResourceUsage>();
        using var service = CampaignStore.Open(Path.Combine(folder, "counter.db"), TimeProvider.System);
        service.TimeScale = TimeScale;
        using var handler = service.CreateHandler();
        using var connection = Connections.Open(handler, FaultMix.RequestTimeout, TimeProvider.System);
        var isGood = true;
        while (clock.Elapsed < length && isGood)
        {
            isGood = await RoundAsync(folder);
            await ShiftAsync(folder, service, connection);
            if (clock.Elapsed >= length / Samples * (samples.Count + 1))
            {
                samples.Add(ResourceUsage.Take(clock.Elapsed));
                say(samples[^1].ToString());
            }
        }

        var grown = GrowthCheck.Find(samples);
        foreach (var finding in grown)
        {
            say("  " + finding);
        }

        say(
            FormattableString.Invariant($"{rounds} rounds, {calls} calls at the counter; ")
                + (isGood && grown.Count == 0 ? "flat" : "not flat")
        );
        return isGood && grown.Count == 0;
    }

    private async Task<bool> RoundAsync(string folder)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, FormattableString.Invariant($"round-{rounds}")));
        var seededRandom = new SeededRandom(unchecked(seed + rounds++));
        CheckResult result;
        using (var part = new InProcessPart(own.FullName, seededRandom, new Restarts(), _ => { }, TimeProvider.System))
        {
            result = await part.RunAsync(OrdersARound, fileCount: 2);
        }

        foreach (var finding in result.Findings)
        {
            say("  " + finding);
        }

        own.Delete(recursive: true);
        return result.Figures.AreGood;
    }

    private async Task ShiftAsync(string folder, EmbeddedService service, McfConnection connection)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "shift"));
        var seededRandom = new SeededRandom(unchecked(seed + rounds));
        var plan = new OrderPlanner(seededRandom.For($"shift"), FormattableString.Invariant($"S{rounds}"), VersionPlan.Default.Speeds)
            .Plan(OrdersAShift, files: 2, lanes: 1);
        foreach (var file in OrderFileWriter.WriteAll(own.FullName, plan))
        {
            var rows = new InProcessImport(connection.Orders.PlaceAsync, stopAfter: null, TimeProvider.System)
                .Run(file.Path, new OrderFileOptions { Marketplace = connection.Marketplace });
            calls += rows.Count;
        }

        var call = new ApiCall();
        await foreach (var order in connection.Outbound.ListOrdersAsync(service.Now - Watched, call))
        {
            await WatchAsync(connection, order.SellerFulfillmentOrderId, call);
        }

        calls += call.Attempts;
        own.Delete(recursive: true);
    }

    private static async Task WatchAsync(McfConnection connection, string id, ApiCall call)
    {
        var order = await connection.Outbound.GetOrderAsync(id, call);
        foreach (var package in order.Shipments!.SelectMany(shipment => shipment.Packages))
        {
            await connection.Outbound.GetTrackingAsync(package.PackageNumber ?? 0, call);
        }

        try
        {
            await connection.Outbound.GetPreviewAsync(
                new McfPreviewRequest
                {
                    Address = order.DestinationAddress,
                    Items =
                    [
                        .. order.Items!.Select(item => new McfOrderRequestItem
                        {
                            SellerSku = item.SellerSku,
                            Quantity = 1,
                            SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
                        }),
                    ],
                },
                call
            );
            if (id.EndsWith('7'))
            {
                await connection.Outbound.CancelOrderAsync(id, call);
            }
        }
        catch (McfOrderNotCancellableException)
        {
            // It has left the warehouse already.
        }
    }
}
