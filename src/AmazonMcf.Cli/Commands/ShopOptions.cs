using System.CommandLine;
using System.CommandLine.Parsing;
using AmazonMcf.Parcels;
using AmazonMcf.Parcels.Shops;

namespace AmazonMcf.Cli.Commands;

/// <summary>The options for rows and requests for a shop.</summary>
internal sealed class ShopOptions
{
    private readonly Option<string?> shop = new("--for")
    {
        Description = "Write rows or requests for a shop: Shopify, WooCommerce, eBay, Etsy or Walmart. CSV, or JSON with --json.",
        HelpName = "SHOP",
    };

    private readonly Option<string?> template = new("--template")
    {
        Description = "The open fulfillment orders of a Shopify shop, as JSON. Required with --for Shopify.",
        HelpName = "FILE",
    };

    private readonly Option<string?> shopId = new("--shop-id")
    {
        Description = "The ID of an Etsy shop. Required with --for Etsy.",
        HelpName = "ID",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(shop.AcceptOnlyFromAmong("Shopify", "WooCommerce", "eBay", "Etsy", "Walmart"));
        command.Options.Add(template);
        command.Options.Add(shopId);
        command.AddRule(result =>
        {
            Require(result, template, "Shopify");
            Require(result, shopId, "Etsy");
        });
    }

    /// <summary>Makes the rows that the command line asks for; null for none.</summary>
    public ShopRows? Open(ParseResult parsed) => parsed.GetValue(shop) is { } name
        ? new ShopRows(
            Enum.Parse<ShopKind>(name, ignoreCase: true),
            parsed.GetValue(shopId),
            parsed.GetValue(template) is { } path ? ShopifyFulfillments.Load(path) : null)
        : null;

    private void Require(CommandResult result, Option<string?> option, string name)
    {
        var isFor = result.GetValue(shop) == name;
        if (isFor && result.GetValue(option) is null)
        {
            result.AddError($"--for {name} requires {option.Name}.");
        }
        else if (!isFor && result.GetValue(option) is not null)
        {
            result.AddError($"{option.Name} requires --for {name}.");
        }
    }
}
