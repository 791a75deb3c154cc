using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Ledger;
using AmazonMcf.Parcels.Shops;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf parcel</c>: lists parcels for the shop, and completes them in a ledger.</summary>
internal sealed class ParcelCommand : ConnectedVerb
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

    private readonly Option<string[]> carrierMap = new("--carrier-map")
    {
        Description = "Maps Amazon's text for a carrier to the name of a carrier, for those that are unknown or named differently. Can be "
            + "repeated.",
        HelpName = "TEXT=NAME",
    };

    private readonly Option<string[]> forbid = new("--forbid-carrier")
    {
        Description = "A carrier whose parcels are errors, for example AmazonLogistics. Names that neither AmazonMcf nor --carrier-map "
            + "knows are rejected. Can be repeated.",
        HelpName = "NAME",
    };

    private readonly LedgerOptions ledger = new();
    private readonly ShopOptions shop = new();

    public static Command Create() =>
        new ParcelCommand().Make("parcel", "List parcels with a tracking number, for the shop. Changes nothing at Amazon.");

    protected override string Unfinished =>
        "The run was stopped before parcels were written. None was completed; the next run reads the orders again.";

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(orders);
        since.AddTo(command);
        ledger.AddTo(command);
        command.Options.Add(channel);
        command.Options.Add(skuMap);
        carrierMap.RequirePairs();
        command.Options.Add(carrierMap);
        command.Options.Add(forbid);
        shop.AddTo(command);
        command.AddRule(result =>
        {
            if (result.GetValue(orders) is { Length: > 0 } && since.IsSpecified(result))
            {
                result.AddError("Use either order IDs or --since.");
            }

            var map = OptionParsing.Pairs(result.GetValue(carrierMap));
            if (map is not null && CarrierLookup.FindMapProblem(map) is { } invalid)
            {
                result.AddError($"--carrier-map {invalid}");
            }

            var carriers = new CarrierLookup(map);
            foreach (var problem in (result.GetValue(forbid) ?? []).Select(carriers.FindProblem).OfType<string>())
            {
                result.AddError($"--forbid-carrier: {problem} --carrier-map adds carriers.");
            }
        });
    }

    protected override void Run(VerbRun run)
    {
        var options = new ParcelOptions
        {
            Channels = [.. (run.Parsed.GetValue(channel) ?? []).Select(ChannelProfile.Load)],
            SkuMap = run.Parsed.GetValue(skuMap) is { } file ? SkuMap.Load(file) : null,
            Carriers = new(OptionParsing.Pairs(run.Parsed.GetValue(carrierMap))),
            ChecksNumbers = run.Service is null,
        };
        var rows = shop.Open(run.Parsed);
        using var store = ledger.Open(run.Parsed, run.Stop.Wire);
        var reader = new ParcelReader(run, options, store, ledger.Claim(run.Parsed), ledger.KeepFor(run.Parsed));
        var found = reader.Read(run.Parsed.GetValue(orders) ?? [], since.Read(run.Parsed, run.Now));
        Write(run, found, rows, store);
    }

    private void Write(VerbRun run, IReadOnlyList<McfParcel> found, ShopRows? rows, ParcelLedger? store)
    {
        var forbidden = run.Parsed.GetValue(forbid) ?? [];
        var written = new List<McfParcel>();
        var cells = new List<IReadOnlyList<KeyValuePair<string, object?>>>();
        foreach (var parcel in found)
        {
            parcel.Warning = parcel.Warning is { } own ? OptionText.Of(own) : null;
            var row = rows?.Of(parcel);
            if (Array.Exists(forbidden, name => CarrierLookup.IsSame(name, parcel)))
            {
                run.Fail($"Order '{parcel.ShopOrderId}': the parcel '{parcel.TrackingNumber}' is delivered by "
                    + $"{CarrierLookup.Describe(parcel)}, which --forbid-carrier forbids.");
            }
            else if (row?.Error is { } error)
            {
                run.Fail($"Order '{parcel.ShopOrderId}': the parcel '{parcel.TrackingNumber}' {error}");
            }
            else
            {
                written.Add(parcel);
                cells.AddRange(row?.Cells is { } values ? [values] : []);
            }

            foreach (var warning in new[] { row?.Warning, parcel.Warning }.OfType<string>())
            {
                run.Messages.Warning($"Order '{parcel.ShopOrderId}', parcel '{parcel.TrackingNumber}': {warning}");
            }
        }

        if (rows is null)
        {
            Records.Write(run.Parsed, written, Columns);
        }
        else
        {
            Records.WriteRows(run.Parsed, rows.Columns, cells);
        }

        Console.Out.Flush();
        if (ledger.Completes(run.Parsed) && TolerantWriter.IsOutputLost)
        {
            run.Fail(
                "The parcels could not be written to standard output, so none of them is completed in the ledger.", ExitCode.NotRecorded);
        }
        else if (ledger.Completes(run.Parsed))
        {
            written.ForEach(parcel => store!.Complete(parcel));
        }
    }
}
