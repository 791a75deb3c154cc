using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf inbound</c>: lists inbound shipments, or the units of them.</summary>
internal sealed class InboundCommand
{
    private static readonly string[] Open =
    [
        InboundShipmentStatuses.Working, InboundShipmentStatuses.ReadyToShip, InboundShipmentStatuses.Shipped,
        InboundShipmentStatuses.InTransit, InboundShipmentStatuses.Delivered, InboundShipmentStatuses.CheckedIn,
        InboundShipmentStatuses.Receiving,
    ];

    internal static readonly (string Name, Func<McfInboundShipment, object?> Value)[] ShipmentColumns =
    [
        ("Shipment", shipment => shipment.ShipmentConfirmationId ?? shipment.ShipmentId),
        ("Status", shipment => shipment.Status),
        ("Warehouse", shipment => shipment.WarehouseId),
        ("Name", shipment => shipment.Name),
    ];

    internal static readonly (string Name, Func<McfInboundShipmentItem, object?> Value)[] ItemColumns =
    [
        ("Shipment", item => item.ShipmentConfirmationId ?? item.ShipmentId),
        ("Msku", item => item.Msku),
        ("Shipped", item => item.QuantityShipped),
        ("Received", item => item.QuantityReceived),
        ("Difference", item => item.Difference),
    ];

    private readonly Argument<string[]> ids = new("SHIPMENT")
    {
        Description = "The IDs on the labels of shipments (FBA...). Default: selected by status or time.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> status = new("--status")
    {
        Description = "Only shipments with this status; can be repeated. Default: all statuses before CLOSED; with --since, all.",
        HelpName = "STATUS",
    };

    private readonly Option<DateTimeOffset?> since = new("--since")
    {
        Description = "Only shipments that changed since this time. A time without a zone is UTC.",
        HelpName = "TIME",
        CustomParser = OptionParsing.Time,
    };

    private readonly Option<bool> items = new("--items")
    {
        Description = "List the units of each shipment, shipped and received. Default: list the shipments.",
    };

    private readonly ConnectionOptions connection = new();
    private readonly Records records = new();

    public static Command Create()
    {
        var inbound = new InboundCommand();
        var command = new Command("inbound", "List the shipments to Amazon's fulfillment centers, or their units. Changes nothing.");
        command.Arguments.Add(inbound.ids);
        command.Options.Add(inbound.status);
        command.Options.Add(inbound.since);
        command.Options.Add(inbound.items);
        inbound.records.AddTo(command);
        inbound.connection.AddTo(command);
        command.AddRule(result =>
        {
            if (result.GetValue(inbound.ids) is { Length: > 0 }
                && (result.GetValue(inbound.since) is not null || result.GetValue(inbound.status) is { Length: > 0 }))
            {
                result.AddError("Use either shipments or --status and --since.");
            }
        });
        command.Subcommands.Add(InboundSendCommand.Create());
        command.Subcommands.Add(InboundShipCommand.Create());
        command.SetAction(inbound.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.Run(messages, () => Run(parsed, messages));
    }

    private int Run(ParseResult parsed, Messages messages)
    {
        using var open = connection.Open(parsed);
        using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
        using var signals = new StopSignals(stop.Stop);
        var call = new ApiCall(dispatch: stop.Dispatch, wire: stop.Wire);
        try
        {
            var wanted = parsed.GetValue(ids) ?? [];
            var shipments = wanted.Length > 0
                ? open.Mcf.Inbound.Shipments.FindAsync(wanted, open.Mcf.Marketplace.MarketplaceId, call).GetAwaiter().GetResult()
                : List(parsed, open.Mcf, call);
            Write(parsed, open.Mcf, shipments, call);
            var found = shipments.Select(shipment => shipment.ShipmentConfirmationId ?? "");
            List<string> missing = wanted.Length == 0 ? [] : [.. wanted.Except(found)];
            foreach (var id in missing)
            {
                messages.Error($"There is no shipment '{id}'.");
            }

            return missing.Count == 0 ? ExitCode.Done : ExitCode.SomeRejected;
        }
        catch (OperationCanceledException) when (signals.Received)
        {
            return ExitCode.Interrupted;
        }
    }

    private IEnumerable<McfInboundShipment> List(ParseResult parsed, McfConnection mcf, ApiCall call)
    {
        var wanted = parsed.GetValue(status)?.Select(name => InboundShipmentStatuses.Normalize(name) ?? name).ToList() ?? [];
        var marketplace = mcf.Marketplace.MarketplaceId;
        if (parsed.GetValue(since)?.UtcDateTime is not { } start)
        {
            return mcf.Inbound.Shipments.ListByStatusAsync(wanted.Count == 0 ? Open : wanted, marketplace, call).ToBlockingEnumerable();
        }

        // Shipments of the embedded service can have changed in the future of this machine.
        var end = mcf.Kind == McfConnectionKind.Embedded ? start.AddYears(1) : TimeProvider.System.GetUtcNow().UtcDateTime;
        return mcf.Inbound.Shipments.ListUpdatedAsync(start, end, marketplace, call).ToBlockingEnumerable()
            .Where(shipment => wanted.Count == 0 || wanted.Contains(shipment.Status ?? ""));
    }

    private void Write(ParseResult parsed, McfConnection mcf, IEnumerable<McfInboundShipment> shipments, ApiCall call)
    {
        if (parsed.GetValue(items))
        {
            records.Write(
                parsed,
                shipments.SelectMany(shipment =>
                    mcf.Inbound.Shipments.ListReceivedAsync(shipment.ShipmentConfirmationId!, call).ToBlockingEnumerable()),
                ItemColumns);
        }
        else
        {
            records.Write(parsed, shipments, ShipmentColumns);
        }
    }
}
