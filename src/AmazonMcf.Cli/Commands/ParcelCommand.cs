using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Parcels.Shops;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf parcel</c>: lists parcels for the shop, and completes them in a ledger.</summary>
internal sealed class ParcelCommand
{
    private static readonly (string Name, Func<McfParcel, object?> Value)[] Columns =
    [
        ("ShopOrderId", parcel => parcel.ShopOrderId),
        ("Carrier", parcel => parcel.Carrier),
        ("TrackingNumber", parcel => parcel.TrackingNumber),
        ("Change", parcel => parcel.Change),
        ("ShipDate", parcel => parcel.ShipDate),
        ("Lines", parcel => string.Join(", ", parcel.Lines)),
    ];

    private readonly Argument<string[]> orders = new("ORDER")
    {
        Description = "The order IDs. Default: the orders whose status changed since --since.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly SinceOption since = new(
        "--since",
        "Only orders whose status changed since this time, for example 7d or 2026-07-01. A time without a zone is UTC. Default: the last "
            + "36 hours; with --ledger, the time up to which the last run read, or 14 days.");

    private readonly Option<string?> ledger = new("--ledger")
    {
        Description = "Only parcels that are not completed in this SQLite file. A missing file is created.",
        HelpName = "FILE",
    };

    private readonly Option<bool> complete = new("--complete")
    {
        Description = "Complete the parcels in the ledger after they are written. Requires --ledger.",
    };

    private readonly Option<string[]> channel = new("--channel")
    {
        Description = "A channel profile, whose prefix, suffix and SKU map are used; only orders that fit one are listed. Can be repeated.",
        HelpName = "FILE",
    };

    private readonly Option<string?> skuMap = new("--sku-map")
    {
        Description = "The SKU map that the orders were placed with.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> forbid = new("--forbid-carrier")
    {
        Description = "A carrier whose parcels are errors, for example AmazonLogistics. Can be repeated.",
        HelpName = "NAME",
    };

    private readonly ShopOptions shop = new();
    private readonly ConnectionOptions connection = new();
    private readonly Records records = new();

    public static Command Create()
    {
        var parcel = new ParcelCommand();
        var command = new Command("parcel", "List parcels with a tracking number, for the shop. Changes nothing at Amazon.");
        command.Arguments.Add(parcel.orders);
        parcel.since.AddTo(command);
        command.Options.Add(parcel.ledger);
        command.Options.Add(parcel.complete);
        command.Options.Add(parcel.channel);
        command.Options.Add(parcel.skuMap);
        command.Options.Add(parcel.forbid);
        parcel.shop.AddTo(command);
        parcel.records.AddTo(command);
        parcel.connection.AddTo(command);
        parcel.orders.RejectUnknownOptions(command, id => !id.StartsWith("--", StringComparison.Ordinal));
        command.AddRule(result =>
        {
            if (result.GetValue(parcel.orders) is { Length: > 0 } && parcel.since.IsSpecified(result))
            {
                result.AddError("Use either order IDs or --since.");
            }

            if (result.GetValue(parcel.complete) && result.GetValue(parcel.ledger) is null)
            {
                result.AddError("--complete requires --ledger.");
            }
        });
        command.SetAction(parcel.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.Run(messages, () => Run(parsed, messages));
    }

    private int Run(ParseResult parsed, Messages messages)
    {
        var options = new ParcelOptions
        {
            Channels = [.. (parsed.GetValue(channel) ?? []).Select(ChannelProfile.Load)],
            SkuMap = parsed.GetValue(skuMap) is { } file ? SkuMap.Load(file) : null,
            ChecksNumbers = !connection.IsEmbedded(parsed),
        };
        var rows = shop.Open(parsed);
        using var store = parsed.GetValue(ledger) is { } path ? ParcelLedger.Open(path) : null;
        using var open = connection.Open(parsed);
        using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
        using var signals = new StopSignals(stop.Stop);
        var call = new ApiCall(dispatch: stop.Dispatch, wire: stop.Wire);
        try
        {
            var reader = new ParcelReader(open, options, store, messages);
            var found = reader.Read(parsed.GetValue(orders) ?? [], since.Read(parsed, reader.Now), call);
            var written = Write(parsed, found, rows, store, messages);
            return written == ExitCode.Done && reader.HasFailures ? ExitCode.SomeRejected : written;
        }
        catch (OperationCanceledException) when (signals.Received)
        {
            return ExitCode.Interrupted;
        }
    }

    private int Write(ParseResult parsed, IReadOnlyList<McfParcel> found, ShopRows? rows, ParcelLedger? store, Messages messages)
    {
        var forbidden = parsed.GetValue(forbid) ?? [];
        var written = new List<McfParcel>();
        var cells = new List<IReadOnlyList<KeyValuePair<string, object?>>>();
        foreach (var parcel in found)
        {
            var row = rows?.Of(parcel);
            if (Array.Exists(forbidden, name => CarrierLookup.IsSame(name, parcel)))
            {
                messages.Error($"Order '{parcel.ShopOrderId}': the parcel '{parcel.TrackingNumber}' is delivered by {parcel.Carrier}, "
                    + "which --forbid-carrier forbids.");
            }
            else if (row?.Error is { } error)
            {
                messages.Error($"Order '{parcel.ShopOrderId}': the parcel '{parcel.TrackingNumber}' {error}");
            }
            else
            {
                written.Add(parcel);
                cells.AddRange(row?.Cells is { } values ? [values] : []);
            }

            if ((row?.Warning ?? parcel.Warning) is { } warning)
            {
                messages.Warning($"Order '{parcel.ShopOrderId}', parcel '{parcel.TrackingNumber}': {warning}");
            }
        }

        if (rows is null)
        {
            records.Write(parsed, written, Columns);
        }
        else
        {
            records.WriteRows(parsed, cells);
        }

        Console.Out.Flush();
        if (parsed.GetValue(complete) && TolerantWriter.IsOutputLost)
        {
            messages.Error("The parcels could not be written to standard output, so none of them is completed in the ledger.");
            return ExitCode.NotRecorded;
        }

        if (parsed.GetValue(complete))
        {
            written.ForEach(parcel => store!.Complete(parcel));
        }

        return written.Count == found.Count ? ExitCode.Done : ExitCode.SomeRejected;
    }
}
