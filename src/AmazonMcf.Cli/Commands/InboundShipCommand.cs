using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf inbound ship</c>: reports the shipments of a plan as shipped, by the tracking numbers of their boxes.</summary>
internal sealed class InboundShipCommand
{
    private readonly Argument<string> plan = new("PLAN") { Description = "The ID of the plan." };

    private readonly Argument<string?> file = new("FILE")
    {
        Description = "The CSV file with the columns BoxId and TrackingId. Default: list the boxes as such a file.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly ConnectionOptions connection = new();
    private readonly Records records = new();

    public static Command Create()
    {
        var ship = new InboundShipCommand();
        var command = new Command("ship", "Report the shipments of a plan as shipped, by the tracking numbers of their boxes.");
        command.Arguments.Add(ship.plan);
        command.Arguments.Add(ship.file);
        ship.records.AddTo(command);
        ship.connection.AddTo(command);
        command.SetAction(ship.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.Run(messages, () =>
        {
            var numbers = parsed.GetValue(file) is { } path ? TrackingFile.Read(Path.GetFullPath(path)) : null;
            using var open = connection.Open(parsed);
            using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
            using var signals = new StopSignals(stop.Stop);
            var call = new ApiCall(dispatch: stop.Dispatch, wire: stop.Wire);
            try
            {
                return ShipAsync(parsed, open.Mcf, numbers, messages, call).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException) when (signals.Received)
            {
                return ExitCode.Interrupted;
            }
        });
    }

    private async Task<int> ShipAsync(
        ParseResult parsed, McfConnection mcf, IReadOnlyDictionary<string, string>? numbers, Messages messages, ApiCall call)
    {
        var id = parsed.GetValue(plan)!;
        var shipments = await mcf.Inbound.Shipments.ListOfPlanAsync(id, withItems: false, call).ConfigureAwait(false);
        var boxes = shipments.ToDictionary(
            shipment => shipment,
            shipment => mcf.Inbound.Shipments.ListBoxesAsync(id, shipment.ShipmentId!, call).ToBlockingEnumerable().ToList());
        if (numbers is null)
        {
            records.Write(parsed, boxes.Values.SelectMany(each => each), [("BoxId", box => box.BoxId), ("TrackingId", _ => "")]);
            return ExitCode.Done;
        }

        var missing = boxes.Values.SelectMany(each => each).Select(box => box.BoxId ?? "").Where(box => !numbers.ContainsKey(box)).ToList();
        if (missing.Count > 0)
        {
            messages.Error($"These boxes have no tracking number: {string.Join(", ", missing)}. Nothing was sent.");
            return ExitCode.BadInput;
        }

        var journey = new InboundJourney(mcf, messages, call);
        var isDone = true;
        foreach (var (shipment, of) in boxes)
        {
            var tracking = new McfInboundTrackingUpdate
            {
                Boxes = [.. of.Select(box => new McfInboundTracking { BoxId = box.BoxId, TrackingId = numbers[box.BoxId!] })],
            };
            isDone &= await journey.CompleteAsync(await mcf.Inbound.Shipments.SetTrackingAsync(
                id, shipment.ShipmentId!, tracking, call).ConfigureAwait(false)).ConfigureAwait(false);
        }

        records.Write(
            parsed,
            await mcf.Inbound.Shipments.ListOfPlanAsync(id, withItems: false, call).ConfigureAwait(false),
            InboundCommand.ShipmentColumns);
        return isDone ? ExitCode.Done : ExitCode.SomeRejected;
    }
}
