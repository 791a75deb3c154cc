using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Connection;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.Service;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf stock</c>: shows or sets the inventory of the embedded service.</summary>
internal sealed class StockCommand : EmbeddedVerb
{
    private static readonly (string Name, Func<StockLevel, object?> Value)[] Columns =
    [
        ("SellerSku", level => level.SellerSku),
        ("OnHand", level => level.OnHand),
        ("Reserved", level => level.Reserved),
        ("Available", level => level.Available),
        ("Inbound", level => level.Inbound),
        ("Name", level => level.Name),
    ];

    private readonly Argument<string[]> skus = new("SKU")
    {
        Description = "The SKUs; * is any characters and ? is one. Default: all SKUs of the marketplace.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<int?> set = new("--set")
    {
        Description = "Set the units in the warehouses of the SKUs, including units reserved for orders. SKUs that the marketplace "
            + "does not have are added.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, 0, int.MaxValue),
    };

    public static Command Create() =>
        new StockCommand().Make("stock", "Show the inventory of a marketplace on the embedded service, or set it.");

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(skus);
        command.Options.Add(set);
        command.AddRule(result =>
        {
            if (result.GetResult(set) is not null && result.GetValue(skus) is not { Length: > 0 })
            {
                result.AddError("--set requires at least one SKU.");
            }
        });
    }

    protected override int Run(ParseResult parsed, EmbeddedService service, McfMarketplace home, Messages messages)
    {
        var named = parsed.GetValue(skus)!;
        if (parsed.GetValue(set) is { } quantity)
        {
            Records.Write(parsed, named.Select(sku => service.SetStock(home.MarketplaceId, sku, quantity)), Columns);
            return ExitCode.Done;
        }

        var levels = service.GetStock(home.MarketplaceId);
        var found = named.Length == 0 ? levels : [.. named.SelectMany(sku => Find(sku, levels)).Distinct()];
        Records.Write(parsed, found, Columns);
        string[] missing = [.. named.Where(sku => !Wildcard.IsIn(sku) && Find(sku, levels).Length == 0)];
        foreach (var sku in missing)
        {
            messages.Error($"The embedded service has no SKU '{sku}' in marketplace {home.Code}. Add it with --set.");
        }

        return missing.Length == 0 ? ExitCode.Done : ExitCode.SomeRejected;
    }

    // A SKU may itself contain wildcard characters.
    private static StockLevel[] Find(string sku, IReadOnlyList<StockLevel> levels)
    {
        StockLevel[] exact = [.. levels.Where(level => level.SellerSku.Equals(sku, StringComparison.OrdinalIgnoreCase))];
        var pattern = new Wildcard(sku);
        return exact.Length > 0 ? exact : [.. levels.Where(level => pattern.Matches(level.SellerSku))];
    }
}
