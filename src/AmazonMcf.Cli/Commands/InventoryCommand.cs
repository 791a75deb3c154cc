using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf inventory</c>: lists the inventory in Amazon's fulfillment centers.</summary>
internal sealed class InventoryCommand
{
    private static readonly (string Name, Func<McfInventoryItem, object?> Value)[] Columns =
    [
        ("SellerSku", item => item.SellerSku),
        ("Fulfillable", item => item.FulfillableQuantity),
        ("Reserved", item => item.ReservedQuantity),
        ("Inbound", item => item.InboundWorkingQuantity + item.InboundShippedQuantity + item.InboundReceivingQuantity),
        ("Unfulfillable", item => item.UnfulfillableQuantity),
        ("Total", item => item.TotalQuantity),
        ("FnSku", item => item.FnSku),
        ("ProductName", item => item.ProductName),
    ];

    private readonly Argument<string[]> skus = new("SKU")
    {
        Description = "The SKUs. Default: all SKUs.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<DateTimeOffset?> since = new("--since")
    {
        Description = "Only SKUs whose quantities changed since this time, at most 18 months ago. A time without a zone is UTC.",
        HelpName = "TIME",
        CustomParser = OptionParsing.Time,
    };

    private readonly Option<bool> includeEmpty = new("--include-empty")
    {
        Description = "Include SKUs without units. Default: only SKUs with units, except for named SKUs and with --since.",
    };

    private readonly ConnectionOptions connection = new();
    private readonly Records records = new();

    public static Command Create()
    {
        var inventory = new InventoryCommand();
        var command = new Command("inventory", "List the inventory in Amazon's fulfillment centers. Changes nothing.");
        command.Arguments.Add(inventory.skus);
        command.Options.Add(inventory.since);
        command.Options.Add(inventory.includeEmpty);
        inventory.records.AddTo(command);
        inventory.connection.AddTo(command);
        inventory.skus.RejectUnknownOptions(command, sku => !sku.StartsWith("--", StringComparison.Ordinal));
        command.AddRule(result =>
        {
            if (result.GetValue(inventory.skus) is { Length: > 0 } && result.GetValue(inventory.since) is not null)
            {
                result.AddError("Use either SKUs or --since.");
            }
        });
        command.SetAction(inventory.Run);
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
            return parsed.GetValue(skus) is { Length: > 0 } wanted
                ? WriteSkus(parsed, wanted, open.Mcf, call, messages)
                : WriteAll(parsed, open.Mcf, call);
        }
        catch (OperationCanceledException) when (signals.Received)
        {
            return ExitCode.Interrupted;
        }
    }

    private int WriteSkus(ParseResult parsed, string[] wanted, McfConnection mcf, ApiCall call, Messages messages)
    {
        var found = mcf.Inventory.GetAsync(wanted, mcf.Marketplace.MarketplaceId, call).GetAwaiter().GetResult();
        records.Write(parsed, found, Columns);
        var missing = wanted.Except(found.Select(item => item.SellerSku ?? ""), StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var sku in missing)
        {
            messages.Error($"The inventory in marketplace {mcf.Marketplace.Code} does not contain the SKU '{sku}'.");
        }

        return missing.Count == 0 ? ExitCode.Done : ExitCode.SomeRejected;
    }

    private int WriteAll(ParseResult parsed, McfConnection mcf, ApiCall call)
    {
        var start = parsed.GetValue(since)?.UtcDateTime;
        var keepsEmpty = parsed.GetValue(includeEmpty) || start is not null;
        var items = mcf.Inventory.ListAsync(mcf.Marketplace.MarketplaceId, start, call).ToBlockingEnumerable();
        records.Write(parsed, items.Where(item => keepsEmpty || item.TotalQuantity != 0), Columns);
        return ExitCode.Done;
    }
}
