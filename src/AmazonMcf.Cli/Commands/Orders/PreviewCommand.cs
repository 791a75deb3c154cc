using System.CommandLine;
using AmazonMcf.Cli.Import;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Workflows;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf preview</c>: reads costs and dates of the orders in files before they are placed.</summary>
internal sealed class PreviewCommand : ConnectedVerb
{
    private static readonly (string Name, Func<McfPreview, object?> Value)[] Columns =
    [
        ("Order", preview => preview.SellerFulfillmentOrderId),
        ("Speed", preview => preview.ShippingSpeedCategory),
        ("IsFulfillable", preview => preview.IsFulfillable),
        ("TotalFee", preview => preview.TotalFee),
        ("Currency", preview => preview.Currency),
        ("EarliestArrival", preview => preview.EarliestArrivalDate),
        ("LatestArrival", preview => preview.LatestArrivalDate),
        ("Reasons", preview => preview.Reasons),
    ];

    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "The order files, patterns such as 'inbox/*.csv', or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> speeds = new("--preview-speed")
    {
        Description = "A speed to query. Can be repeated. Default: all speeds that Amazon offers.",
        HelpName = "SPEED",
    };

    private readonly Option<bool> cheapest = new("--cheapest")
    {
        Description = "Only the cheapest speed at which all lines of an order can be fulfilled. Default: one row for each speed.",
    };

    private readonly Option<DateTimeOffset?> arriveBy = new("--arrive-by")
    {
        Description = "Only speeds that arrive by this time, UTC unless it has an offset. Default: any time.",
        HelpName = "TIME",
        CustomParser = OptionParsing.Time,
    };

    private readonly ImportOptions reading = new();

    public static Command Create() => new PreviewCommand().Make(
        "preview", "Read costs and dates of the orders in files before they are placed. Nothing is reserved.");

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(files);
        command.Options.Add(speeds.AcceptOnlyFromAmong([.. ShippingSpeedCategories.All]));
        command.Options.Add(cheapest);
        command.Options.Add(arriveBy);
        reading.AddTo(command);
    }

    protected override void Run(VerbRun run)
    {
        var options = reading.Read(run.Parsed);
        options.Marketplace = run.Mcf.Marketplace;
        options.Region = run.Mcf.Region;
        options.ApiVersion = run.Mcf.ApiVersion;
        string[] paths = [.. run.Parsed.GetValue(files)!.SelectMany(FilePattern.Expand)];
        using var opened = new ImportFiles(
            paths,
            options,
            onUnreadable: failure => run.Fail($"{failure.Message} {failure.RecommendedAction}", ExitCode.BadInput));
        var previews = run.Each(Orders(run, opened), async (order, call) =>
        {
            var request = OrderPreviews.RequestFor(order);
            request.ShippingSpeedCategories = run.Parsed.GetValue(speeds) is { Length: > 0 } named ? [.. named] : null;
            return (Order: order, Previews: await OrderPreviews.ReadAsync(request, order, run.Mcf, call).ConfigureAwait(false));
        });
        Records.Write(run.Parsed, previews.SelectMany(each => Choose(run, each.Order, each.Previews)), Columns);
    }

    private static IEnumerable<McfOrderRequest> Orders(VerbRun run, ImportFiles files)
    {
        foreach (var (file, entry) in files.Read((path, warning) => run.Messages.Warning($"{path}: {warning}")))
        {
            foreach (var error in entry.ValidationErrors)
            {
                run.Messages.ValidationError(file, error);
                run.Finish(ExitCode.SomeRejected);
            }

            if (entry is { Order: { } order, ValidationErrors.Count: 0 })
            {
                yield return order;
            }
        }
    }

    private IEnumerable<McfPreview> Choose(VerbRun run, McfOrderRequest order, IReadOnlyList<McfPreview> previews)
    {
        var choice = new PreviewChoice(order, run.Parsed.GetValue(arriveBy)?.UtcDateTime);
        IReadOnlyList<McfPreview> fitting = !run.Parsed.GetValue(cheapest) ? [.. previews.Where(choice.ArrivesInTime)]
            : choice.Cheapest(previews) is { } best ? [best]
            : [];
        if (fitting.Count > 0)
        {
            return fitting;
        }

        run.Fail($"No shipping speed fits order '{order.SellerFulfillmentOrderId}': {choice.Explain(previews)}");
        return [];
    }
}
