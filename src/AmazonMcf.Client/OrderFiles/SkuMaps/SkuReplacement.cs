using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>
/// Applies a SKU map to orders: each line becomes the lines of its components. This is the only place where it happens, for orders from
/// rows and for single objects. A line that has <see cref="McfOrderRequestItem.ShopSku"/> was mapped before and is kept.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="unmapped">What happens to lines that are not in the map.</param>
internal sealed class SkuReplacement(SkuMap map, McfUnmappedSku unmapped)
{
    private const int MostLines = 100;

    /// <summary>Applies the map to the lines of an order.</summary>
    /// <returns>What became of the lines, and the errors, in which case the order is unchanged.</returns>
    public MappedOrder Apply(McfOrderRequest order)
    {
        var result = new MappedOrder(order);
        var ids = new LineIds(order.Items);
        for (var index = 0; index < order.Items.Count; index++)
        {
            Take(order.Items[index], index, ids, result);
        }

        if (result.Lines.Count > MostLines && result.Lines.Count > order.Items.Count)
        {
            result.AddError(
                nameof(order.Items),
                result.Lines.Count.ToString(CultureInfo.InvariantCulture),
                $"must not contain more than {MostLines} lines, also after the SKU map is applied.");
        }

        // Equal ids are reported by the rules for lines; the ids of components would hide them.
        if (result.Errors.Count > 0 || ids.HaveRepeats)
        {
            result.Reset();
        }

        order.Items = [.. result.Lines];
        return result;
    }

    private void Take(McfOrderRequestItem line, int index, LineIds ids, MappedOrder result)
    {
        var (sku, name) = (line.SellerSku.NullIfBlank(), line.ProductName.NullIfBlank());
        var match = line.ShopSku is null ? map.Find(sku, name) : default;
        if (match.Channels is { Count: > 0 } channels)
        {
            result.AddError(
                index,
                MemberOf(sku, name),
                sku ?? name,
                $"has different components per channel in the SKU map ({string.Join(", ", channels)}); choose the channel.");
        }
        else if (match.Components is { } components)
        {
            Replace(line, index, components, ids, result);
        }
        else if (line.ShopSku is not null || unmapped == McfUnmappedSku.Pass)
        {
            result.Add(index, Copy(line, ids.Of(index)));
        }
        else if (unmapped == McfUnmappedSku.Skip && (sku is not null || (name is not null && map.IdentifiesNames)))
        {
            result.Skipped.Add((index, line));
        }
        else
        {
            var rule = (sku ?? name) is null
                ? "is required."
                : "is not in the SKU map; add it to the map, or pass or skip lines that are not in the map (-UnmappedSku).";
            result.AddError(index, MemberOf(sku, name), sku ?? name, rule);
        }
    }

    private static string MemberOf(string? sku, string? name) =>
        sku is null && name is not null ? nameof(McfOrderRequestItem.ProductName) : nameof(McfOrderRequestItem.SellerSku);

    private static void Replace(
        McfOrderRequestItem line,
        int index,
        IReadOnlyList<SkuComponent> components,
        LineIds ids,
        MappedOrder result
    )
    {
        var isSameSku = components.Count == 1 && components[0].SellerSku == line.SellerSku;
        if (!isSameSku && line.FulfillmentNetworkSku.NullIfBlank() is { } networkSku)
        {
            result.AddError(
                index,
                nameof(line.FulfillmentNetworkSku),
                networkSku,
                "must be empty, because the SKU map replaces the SKU whose inventory it selects.");
        }

        var declared = Divide(line.PerUnitDeclaredValue, nameof(line.PerUnitDeclaredValue), mayBeRounded: true);
        var price = Divide(line.PerUnitPrice, nameof(line.PerUnitPrice), mayBeRounded: false);
        var tax = Divide(line.PerUnitTax, nameof(line.PerUnitTax), mayBeRounded: false);
        for (var i = 0; i < components.Count; i++)
        {
            var units = (long)line.Quantity * components[i].Quantity;
            if (units is > int.MaxValue or < int.MinValue)
            {
                result.AddError(
                    index,
                    nameof(line.Quantity),
                    line.Quantity.ToString(CultureInfo.InvariantCulture),
                    $"is too large: the SKU map multiplies it by {components[i].Quantity.ToString(CultureInfo.InvariantCulture)}.");
                continue;
            }

            var copy = Copy(line, components.Count == 1 ? ids.Of(index) : ids.Of(index, i + 1));
            (copy.SellerSku, copy.Quantity) = (components[i].SellerSku, (int)units);
            copy.ShopSku = line.SellerSku.NullIfBlank() ?? line.ProductName;
            (copy.PerUnitDeclaredValue, copy.PerUnitPrice, copy.PerUnitTax) = (declared?[i], price?[i], tax?[i]);
            result.Add(index, copy);
        }

        // What is collected on delivery must be the price of the order.
        McfMoney[]? Divide(McfMoney? amount, string member, bool mayBeRounded)
        {
            if (amount is null)
            {
                return null;
            }

            var shares = MoneyShares.Divide(amount, components, out var isExact);
            if (!isExact && !mayBeRounded)
            {
                result.AddError(index, member, amount.ToString(), "cannot be divided among the units of the SKU map without a remainder.");
            }

            return shares;
        }
    }

    private static McfOrderRequestItem Copy(McfOrderRequestItem line, string id) => new()
    {
        SellerSku = line.SellerSku,
        SellerFulfillmentOrderItemId = id,
        Quantity = line.Quantity,
        GiftMessage = line.GiftMessage,
        DisplayableComment = line.DisplayableComment,
        FulfillmentNetworkSku = line.FulfillmentNetworkSku,
        PerUnitDeclaredValue = line.PerUnitDeclaredValue,
        PerUnitPrice = line.PerUnitPrice,
        PerUnitTax = line.PerUnitTax,
        ShopSku = line.ShopSku,
        ProductName = line.ProductName,
        AdditionalColumns = line.AdditionalColumns is { } columns ? new(columns) : null,
    };
}
