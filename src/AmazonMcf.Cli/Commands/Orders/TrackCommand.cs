using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;
using AmazonMcf.Workflows;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf track</c>: reads the tracking of packages.</summary>
internal sealed class TrackCommand : ConnectedVerb
{
    private static readonly (string Name, Func<McfTracking, object?> Value)[] Columns =
    [
        ("Order", tracking => tracking.SellerFulfillmentOrderId),
        ("Package", tracking => tracking.PackageNumber?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? tracking.PackageId),
        ("Carrier", tracking => tracking.CarrierCode),
        ("TrackingNumber", tracking => tracking.TrackingNumber),
        ("Status", tracking => tracking.CurrentStatus),
        ("Shipped", tracking => tracking.ShipDate),
        ("Arrival", tracking => tracking.EstimatedArrivalDate),
    ];

    private readonly Argument<string[]> ids = new("ORDER")
    {
        Description = "The IDs of the orders whose packages to track.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int[]> packages = new("--package-number")
    {
        Description = "The number of a package: Amazon's own, not the carrier's tracking number. Can be repeated.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Numbers(result, 1, int.MaxValue),
    };

    private readonly Option<string[]> numbers = new("--tracking-number")
    {
        Description = "A tracking number of the carrier. The service cannot look it up, so orders are read one by one until it is found. "
            + "Can be repeated.",
        HelpName = "NUMBER",
    };

    private readonly SinceOption since = new(
        "--since",
        $"With --tracking-number: search the orders whose status changed since this time. Default: the last {PackageSearch.PastDays} "
            + "days.");

    public static Command Create() => new TrackCommand().Make("track", "Read the tracking of packages. Changes nothing.");

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(ids);
        command.Options.Add(packages);
        command.Options.Add(numbers);
        since.AddTo(command);
        command.AddRule(result =>
        {
            bool[] kinds =
                [result.GetValue(ids) is { Length: > 0 }, result.GetResult(packages) is not null, result.GetResult(numbers) is not null];
            if (kinds.Count(isNamed => isNamed) != 1)
            {
                result.AddError("Specify either orders, --package-number or --tracking-number.");
            }
        });
    }

    protected override void Run(VerbRun run)
    {
        var parsed = run.Parsed;
        if (parsed.GetValue(numbers) is { Length: > 0 } wanted)
        {
            Search(run, new NumberSearch(wanted));
            return;
        }

        var requests = parsed.GetValue(packages) is { Length: > 0 } named
            ? named.Select(number => (Order: (string?)null, Packages: (McfPackage[]?)[new McfPackage { PackageNumber = number }]))
            : parsed.GetValue(ids)!.Select(id => (Order: (string?)id, Packages: (McfPackage[]?)null));
        var found = run.Each(requests, (request, call) => PackageSearch.ReadAsync(request.Order, request.Packages, null, run.Mcf, call));
        Records.Write(parsed, found.SelectMany(each => each), Columns);
    }

    // The newest orders first: packages are tracked while they are in transit.
    private void Search(VerbRun run, NumberSearch search)
    {
        var start = since.Read(run.Parsed, run.Now) ?? run.Now.AddDays(-PackageSearch.PastDays);
        var orders = NewestOrders.Read(run.ListOrders(start)).Reverse().TakeWhile(_ => search.Missing.Count > 0).Select(order =>
        {
            search.OrderCount++;
            return (order.SellerFulfillmentOrderId, Packages: order.IsDetailed ? PackageReader.PackagesOf(order) : null);
        });
        var found = run.Each(orders, (order, call) =>
            PackageSearch.ReadAsync(order.SellerFulfillmentOrderId, order.Packages, search, run.Mcf, call));
        Records.Write(run.Parsed, found.SelectMany(each => each), Columns);
        foreach (var number in search.Missing)
        {
            var read = FormattableString.Invariant($"{search.OrderCount} orders were read");
            run.Fail($"No package has the tracking number '{number}': {read}. Use --since to search further back.");
        }
    }
}
