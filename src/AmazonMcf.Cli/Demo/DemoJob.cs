using AmazonMcf.Cli.Connection;
using AmazonMcf.Cli.Import;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Outbound;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Demo;

/// <summary>
/// The main workflow, step by step: read, preview, place, release, wait, track, return. Every step first checks whether it was already
/// done, so that a second run changes nothing.
/// </summary>
internal sealed class DemoJob(CliConnection connection, string samples)
{
    private const string ReturnItemId = "DEMO-RETURN-1";

    // Two full weeks: every package has arrived, and the day of the week is the same as before.
    private static readonly TimeSpan TwoWeeks = TimeSpan.FromDays(14);

    private static readonly string[] Speeds = ["Standard", "Expedited", "Priority"];

    // Only 2020-07-01 has returns; the embedded service shows it every order.
    private readonly McfConnection earlier = connection.Mcf.With(OutboundVersions.V20200701);

    private readonly string[] files = [Path.Combine(samples, "us-flat-file.txt"), Path.Combine(samples, "shopify-orders.csv")];
    private readonly OrderFileOptions options = new() { Marketplace = connection.Mcf.Marketplace };

    public int Run()
    {
        var entries = files.SelectMany(file => OrderFileReader.Read(file, options)).ToList();
        var requests = entries.Select(entry => entry.Order).OfType<McfOrderRequest>().ToList();
        DemoTables.Files(files, requests);
        DemoTables.NotPlaced(entries.Where(entry => entry.Order is null));
        DemoTables.Previews(Previews(requests), connection.Service!.Now);
        var tally = Place();
        var orders = Settled(requests);
        DemoTables.Orders(orders, connection.Service.Now);
        DemoTables.Tracking(orders.SelectMany(order => order.Shipments ?? []).SelectMany(shipment => shipment.Packages).Select(Track));
        DemoTables.Returns(Return(orders));
        Console.Out.WriteLine(tally.ToString());
        return ImportSummary.ExitCode(tally, isInterrupted: false, isDryRun: false);
    }

    private IEnumerable<McfPreview> Previews(List<McfOrderRequest> requests) => requests
        .DistinctBy(request => request.Source?.Path)
        .SelectMany(request => Await(connection.Mcf.Outbound.GetPreviewAsync(
            new McfPreviewRequest
            {
                SellerFulfillmentOrderId = request.SellerFulfillmentOrderId,
                MarketplaceId = request.MarketplaceId ?? connection.Mcf.Marketplace.MarketplaceId,
                Address = request.DestinationAddress,
                Items = request.Items,
                ShippingSpeedCategories = [.. Speeds],
            },
            new ApiCall())));

    private ImportTally Place()
    {
        var tally = new ImportTally();
        using var stop = new DispatchStop(TimeSpan.FromSeconds(5), TimeProvider.System);
        Place(connection.Mcf, order => CanPlace(order, connection.Mcf), tally, stop);
        if (connection.Mcf.ApiVersion == OutboundVersions.V20260704)
        {
            Place(earlier, order => !CanPlace(order, connection.Mcf), tally, stop);
        }

        return tally;
    }

    // What 2026-07-04 cannot express is placed with 2020-07-01, as in a shop that moves step by step.
    private static bool CanPlace(McfOrderRequest order, McfConnection over) =>
        VersionRules.Find(order, over.Marketplace, over.ApiVersion).Count == 0;

    private void Place(McfConnection over, Func<McfOrderRequest, bool> where, ImportTally tally, DispatchStop stop)
    {
        using var opened = new ImportFiles(files, options, entry => entry.Order is { } order && where(order));
        using var job = new ImportJob(over, DispatchLimit.Usual, new ImportReport(tally, null, new Messages()), stop);
        job.Run(opened);
    }

    /// <summary>Releases the orders on hold, and advances the clock until every order has a final status.</summary>
    private List<McfOrder> Settled(List<McfOrderRequest> requests)
    {
        var orders = Read(requests);
        foreach (var held in orders.Where(order => order is { FulfillmentAction: "Hold", IsTerminal: false }))
        {
            Await(
                connection.Mcf.Outbound.UpdateOrderAsync(
                    new McfOrderUpdate { SellerFulfillmentOrderId = held.SellerFulfillmentOrderId, FulfillmentAction = "Ship" },
                    new ApiCall()
                )
            );
        }

        if (orders.All(order => order.IsTerminal))
        {
            return orders;
        }

        connection.Service!.StepClock(TwoWeeks);
        return Read(requests);
    }

    private List<McfOrder> Read(IEnumerable<McfOrderRequest> requests) =>
        requests.Select(request => Await(connection.Mcf.Outbound.GetOrderAsync(request.SellerFulfillmentOrderId!, new ApiCall()))).ToList();

    private McfTracking Track(McfPackage package)
    {
        var tracking = Await(PackageTracking.ReadAsync(connection.Mcf.Outbound, package, new ApiCall()));
        tracking.SellerFulfillmentOrderId ??= package.SellerFulfillmentOrderId;
        return tracking;
    }

    private IEnumerable<McfReturnItem> Return(List<McfOrder> orders)
    {
        var id = orders.First(candidate => candidate.Status == "Complete").SellerFulfillmentOrderId;
        var order = Await(earlier.Outbound.GetOrderAsync(id, new ApiCall()));
        if (order.ReturnItems!.All(item => item.SellerReturnItemId != ReturnItemId))
        {
            var shipment = order.Shipments![0];
            var line = shipment.Items[0];
            var sku = line.SellerSku ?? order.Items![0].SellerSku!;
            var reason = Await(
                earlier.Outbound.ListReturnReasonsAsync(sku, null, id, null, new ApiCall())
            )[0];
            Await(
                earlier.Returns.PlaceAsync(
                    id,
                    [
                        new McfReturnRequestItem
                        {
                            SellerReturnItemId = ReturnItemId,
                            SellerFulfillmentOrderItemId = line.SellerFulfillmentOrderItemId,
                            AmazonShipmentId = shipment.AmazonShipmentId,
                            ReturnReasonCode = reason.ReturnReasonCode,
                        },
                    ],
                    new ApiCall()
                )
            );
            order = Await(earlier.Outbound.GetOrderAsync(id, new ApiCall()));
        }

        return order.ReturnItems!;
    }

    private static T Await<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Await(Task task) => task.GetAwaiter().GetResult();
}
