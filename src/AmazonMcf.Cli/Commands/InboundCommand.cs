using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Workflows;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf inbound</c>: lists inbound shipments, or the units of them.</summary>
internal sealed class InboundCommand : ConnectedVerb
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

    private readonly SinceOption since = new(
        "--since", "Only shipments that changed since this time, for example 7d or 2026-07-01. A time without a zone is UTC.");

    private readonly Option<bool> items = new("--items")
    {
        Description = "List the units of each shipment, shipped and received. Default: list the shipments.",
    };

    public static Command Create()
    {
        var command = new InboundCommand().Make(
            "inbound", "List the shipments to Amazon's fulfillment centers, or their units. Changes nothing.", choosesVersion: false);
        command.Subcommands.Add(InboundSendCommand.Create());
        command.Subcommands.Add(InboundShipCommand.Create());
        return command;
    }

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(ids);
        command.Options.Add(status);
        since.AddTo(command);
        command.Options.Add(items);
        command.AddRule(result =>
        {
            if (result.GetValue(ids) is { Length: > 0 } && (since.IsSpecified(result) || result.GetValue(status) is { Length: > 0 }))
            {
                result.AddError("Use either shipments or --status and --since.");
            }
        });
    }

    protected override void Run(VerbRun run)
    {
        var wanted = run.Parsed.GetValue(ids) ?? [];
        var shipments = wanted.Length > 0
            ? run.Mcf.Inbound.Shipments.FindAsync(wanted, run.Mcf.Marketplace.MarketplaceId, run.NewCall()).GetAwaiter().GetResult()
            : List(run);
        Write(run, shipments);
        if (wanted.Length > 0)
        {
            foreach (var id in wanted.Except(shipments.Select(shipment => shipment.ShipmentConfirmationId ?? "")))
            {
                run.Fail($"There is no shipment '{id}'.");
            }
        }
    }

    private IEnumerable<McfInboundShipment> List(VerbRun run)
    {
        var named = run.Parsed.GetValue(status) ?? [];
        foreach (var warning in UnknownStatuses.Warnings(
            named, "shipment", InboundShipmentStatuses.All, InboundShipmentStatuses.Description))
        {
            run.Messages.Warning(warning);
        }

        var wanted = named.Select(name => InboundShipmentStatuses.Normalize(name) ?? name).ToList();
        var (all, marketplace) = (run.Mcf.Inbound.Shipments, run.Mcf.Marketplace.MarketplaceId);
        if (since.Read(run.Parsed, run.Now) is not { } start)
        {
            return all.ListByStatusAsync(wanted.Count == 0 ? Open : wanted, marketplace, run.NewCall()).ToBlockingEnumerable();
        }

        // An embedded service that a different process runs may be ahead of the time at which it was opened.
        var end = run.Service is null ? run.Now : start.AddYears(1);
        return all.ListUpdatedAsync(start, end, marketplace, run.NewCall()).ToBlockingEnumerable()
            .Where(shipment => wanted.Count == 0 || wanted.Contains(shipment.Status ?? ""));
    }

    private void Write(VerbRun run, IEnumerable<McfInboundShipment> shipments)
    {
        if (run.Parsed.GetValue(items))
        {
            Records.Write(
                run.Parsed,
                shipments.SelectMany(shipment => run.Mcf.Inbound.Shipments.ListReceivedAsync(
                    shipment.ShipmentConfirmationId!, run.NewCall()).ToBlockingEnumerable()),
                ItemColumns);
        }
        else
        {
            Records.Write(run.Parsed, shipments, ShipmentColumns);
        }
    }
}
