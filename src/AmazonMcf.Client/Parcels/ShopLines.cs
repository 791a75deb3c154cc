using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.SkuMaps;

namespace AmazonMcf.Parcels;

/// <summary>
/// The lines of a shop's order that the lines of an order at Amazon consist of: a SKU map reversed. A bundle is recognized by the ids and
/// quantities of its lines.
/// </summary>
internal sealed class ShopLines
{
    private readonly Dictionary<string, int> ordered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ShopLine Line, SkuComponent Component)> byId = new(StringComparer.Ordinal);

    /// <summary>Finds the lines of an order.</summary>
    /// <param name="order">The order, with its lines.</param>
    /// <param name="map">The SKU map; null for none.</param>
    public ShopLines(McfOrder order, SkuMap? map)
    {
        var products = map?.Products.Where(product => product.Match.Components is not null).ToList() ?? [];
        var items = order.Items.OrEmpty();
        for (var i = 0; i < items.Count; i++)
        {
            ordered[IdOf(items[i])] = items[i].Quantity;
            if (!byId.ContainsKey(IdOf(items[i])))
            {
                Add(Bundle(items, i, products) ?? Single(items[i], products));
            }
        }
    }

    /// <summary>How many lines the shop's order has.</summary>
    public int Count => byId.Values.Select(entry => entry.Line).Distinct().Count();

    /// <summary>The line that units belong to; null if the order has no such line.</summary>
    /// <param name="item">The units.</param>
    public (ShopLine Line, SkuComponent Component)? Find(McfShipmentItem item) =>
        byId.TryGetValue(item.SellerFulfillmentOrderItemId ?? "", out var found) ? found : null;

    /// <summary>A line by the id of one of its lines at Amazon, with the units of the shop that were ordered.</summary>
    /// <param name="id">The id of the line at Amazon.</param>
    public (ShopLine Line, int Units)? Find(string? id) => byId.TryGetValue(id ?? "", out var found)
        ? (found.Line, ordered[id ?? ""] / found.Component.Quantity)
        : null;

    private static string IdOf(McfOrderItem item) => item.SellerFulfillmentOrderItemId ?? "";

    private void Add(ShopLine line)
    {
        foreach (var (id, component) in line.Parts)
        {
            byId[id] = (line, component);
        }
    }

    // LINE.1, LINE.2 and so on, as SkuReplacement names them.
    private static ShopLine? Bundle(IReadOnlyList<McfOrderItem> items, int first, List<SkuMapEntry> products)
    {
        var id = IdOf(items[first]);
        if (!id.EndsWith(".1", StringComparison.Ordinal))
        {
            return null;
        }

        var start = id.Substring(0, id.Length - 1);
        var found = products.Where(product => IsAt(product.Match.Components!)).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var components = found[0].Match.Components!;
        return new ShopLine(
            found.Count == 1 ? found[0].Key : null,
            start.TrimEnd('.'),
            [.. components.Select((component, index) => (IdOf(items[first + index]), component))]);

        bool IsAt(IReadOnlyList<SkuComponent> parts)
        {
            if (parts.Count < 2 || first + parts.Count > items.Count)
            {
                return false;
            }

            var units = items[first].Quantity / parts[0].Quantity;
            for (var i = 0; i < parts.Count; i++)
            {
                var item = items[first + i];
                if (IdOf(item) != start + (i + 1).ToString(CultureInfo.InvariantCulture)
                    || !IsSku(item, parts[i])
                    || item.Quantity != units * parts[i].Quantity)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static ShopLine Single(McfOrderItem item, List<SkuMapEntry> products)
    {
        var found = products
            .Where(product => product.Match.Components is { Count: 1 } parts
                && IsSku(item, parts[0])
                && item.Quantity % parts[0].Quantity == 0)
            .ToList();
        var (sku, component) = found.Count switch
        {
            0 => (item.SellerSku, new SkuComponent(item.SellerSku ?? "", 1)),
            1 => (found[0].Key, found[0].Match.Components![0]),
            _ => (null, new SkuComponent(item.SellerSku ?? "", 1)),
        };
        return new ShopLine(sku, item.SellerFulfillmentOrderItemId, [(IdOf(item), component)]);
    }

    private static bool IsSku(McfOrderItem item, SkuComponent component) =>
        string.Equals(item.SellerSku, component.SellerSku, StringComparison.OrdinalIgnoreCase);
}
