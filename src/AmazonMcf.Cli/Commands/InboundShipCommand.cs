using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf inbound ship</c>: reports the shipments of a plan as shipped, by the tracking numbers of their boxes.</summary>
internal sealed class InboundShipCommand : ConnectedVerb
{
    private static readonly (string Name, Func<BoxToShip, object?> Value)[] Columns =
    [
        ("BoxId", box => box.BoxId),
        ("TrackingId", box => box.TrackingId),
        ("Warehouse", box => box.WarehouseId),
        ("Items", box => box.Items),
    ];

    private readonly Argument<string> plan = new("PLAN") { Description = "The ID of the plan." };

    private readonly Argument<string?> file = new("FILE")
    {
        Description = "The CSV file with the columns BoxId and TrackingId. Default: list the boxes as such a file.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create() => new InboundShipCommand().Make(
        "ship", "Report the shipments of a plan as shipped, by the tracking numbers of their boxes.", choosesVersion: false);

    protected override TimeSpan Grace => GraceOfChanges;

    protected override string Unfinished =>
        "The run was stopped. Some shipments may not be reported as shipped; it is safe to run the command again.";

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(plan);
        command.Arguments.Add(file);
    }

    protected override void Run(VerbRun run)
    {
        var numbers = run.Parsed.GetValue(file) is { } path ? TrackingFile.Read(Path.GetFullPath(path)) : null;
        ShipAsync(run, numbers).GetAwaiter().GetResult();
    }

    private async Task ShipAsync(VerbRun run, TrackingFile? numbers)
    {
        var (id, call, all) = (run.Parsed.GetValue(plan)!, run.NewCall(), run.Mcf.Inbound.Shipments);
        var shipments = await all.ListOfPlanAsync(id, withItems: false, call).ConfigureAwait(false);
        var boxes = shipments.ToDictionary(
            shipment => shipment, shipment => all.ListBoxesAsync(id, shipment.ShipmentId!, call).ToBlockingEnumerable().ToList());
        if (numbers is null)
        {
            Records.Write(run.Parsed, boxes.Values.SelectMany(each => each).Select(BoxToShip.Of), Columns);
            return;
        }

        var names = boxes.Values.SelectMany(each => each).Select(box => box.BoxId ?? "").ToList();
        numbers.RequireOnly(names, $"plan '{id}'");
        var missing = names.Where(box => !numbers.Has(box)).ToList();
        if (missing.Count > 0)
        {
            run.Fail($"These boxes have no tracking number: {string.Join(", ", missing)}. Nothing was sent.", ExitCode.BadInput);
            return;
        }

        var journey = new InboundJourney(run.Mcf, run.Messages, call);
        foreach (var (shipment, of) in boxes)
        {
            var tracking = new McfInboundTrackingUpdate
            {
                Boxes = [.. of.Select(box => new McfInboundTracking { BoxId = box.BoxId, TrackingId = numbers[box.BoxId!] })],
            };
            var sent = await all.SetTrackingAsync(id, shipment.ShipmentId!, tracking, call).ConfigureAwait(false);
            if (!await journey.CompleteAsync(sent).ConfigureAwait(false))
            {
                run.Finish(ExitCode.SomeRejected);
            }
        }

        Records.Write(
            run.Parsed, await all.ListOfPlanAsync(id, withItems: false, call).ConfigureAwait(false), InboundCommand.ShipmentColumns);
    }

    // A row of the file that the command reads; the tracking number is for the user to fill in.
    private sealed record BoxToShip(
        string? BoxId, string TrackingId, string? ShipmentId, string? WarehouseId, IReadOnlyList<McfInboundItem> Items)
    {
        public static BoxToShip Of(McfInboundBox box) => new(box.BoxId, "", box.ShipmentId, box.WarehouseId, box.Items);
    }
}
