using System.Management.Automation;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Selling;

namespace AmazonMcf.Commands;

/// <summary>Writes sellable stock as the rows that a shop imports.</summary>
/// <param name="command">The command.</param>
/// <param name="export">Shopify's own export; null for WooCommerce.</param>
internal sealed class ShopStockRows(McfCmdlet command, ShopifyStock? export)
{
    private const int MostShown = 3;

    private readonly List<string> missing = [];

    /// <summary>Writes the rows of products.</summary>
    /// <param name="products">The products.</param>
    public void Write(IReadOnlyList<McfSellableStock> products)
    {
        if (export is not null)
        {
            foreach (var row in export.Fill(products, Miss))
            {
                Write(row);
            }
        }
        else
        {
            foreach (var product in products)
            {
                if (WooCommerceStock.Row(product) is { } row)
                {
                    Write(row);
                }
                else
                {
                    Miss(product);
                }
            }
        }

        if (missing.Count > 0)
        {
            var shown = string.Join(", ", missing.Take(MostShown).Select(name => $"'{name}'"));
            var more = missing.Count > MostShown ? ", ..." : "";
            command.WriteWarning(
                FormattableString.Invariant($"No row for {missing.Count} of {products.Count} products: {shown}{more}. ")
                + (export is null ? "WooCommerce finds products by their SKU." : "The inventory export does not contain their SKUs."));
        }
    }

    private void Miss(McfSellableStock product) => missing.Add(product.ShopSku ?? product.ProductName ?? "");

    private void Write(IReadOnlyList<KeyValuePair<string, object?>> row)
    {
        var shown = new PSObject();
        foreach (var cell in row)
        {
            shown.Properties.Add(new PSNoteProperty(cell.Key, cell.Value));
        }

        command.WriteObject(shown);
    }
}
