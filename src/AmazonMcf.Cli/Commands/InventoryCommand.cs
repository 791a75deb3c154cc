using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf inventory</c>: lists the inventory in Amazon's fulfillment centers.</summary>
internal sealed class InventoryCommand : ConnectedVerb
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

    private readonly SinceOption since = new(
        "--since",
        "Only SKUs whose quantities changed since this time, at most 18 months ago, for example 7d or 2026-07-01. A time without a zone is "
            + "UTC.");

    private readonly Option<bool> includeEmpty = new("--include-empty")
    {
        Description = "Include SKUs without units. Default: only SKUs with units, except for named SKUs and with --since.",
    };

    public static Command Create() => new InventoryCommand().Make(
        "inventory", "List the inventory in Amazon's fulfillment centers. Changes nothing.", choosesVersion: false);

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(skus);
        since.AddTo(command);
        command.Options.Add(includeEmpty);
        command.AddRule(result =>
        {
            if (result.GetValue(skus) is { Length: > 0 } && since.IsSpecified(result))
            {
                result.AddError("Use either SKUs or --since.");
            }
        });
    }

    protected override void Run(VerbRun run)
    {
        var marketplace = run.Mcf.Marketplace;
        if (run.Parsed.GetValue(skus) is not { Length: > 0 } wanted)
        {
            var start = since.Read(run.Parsed, run.Now);
            var keepsEmpty = run.Parsed.GetValue(includeEmpty) || start is not null;
            var items = run.Mcf.Inventory.ListAsync(marketplace.MarketplaceId, start, run.NewCall()).ToBlockingEnumerable();
            Records.Write(run.Parsed, items.Where(item => keepsEmpty || item.TotalQuantity != 0), Columns);
            return;
        }

        var found = run.Mcf.Inventory.GetAsync(wanted, marketplace.MarketplaceId, run.NewCall()).GetAwaiter().GetResult();
        Records.Write(run.Parsed, found, Columns);
        foreach (var sku in wanted.Except(found.Select(item => item.SellerSku ?? ""), StringComparer.OrdinalIgnoreCase))
        {
            run.Fail($"The inventory in marketplace {marketplace.Code} does not contain the SKU '{sku}'.");
        }
    }
}
