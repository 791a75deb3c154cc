using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Previews;

/// <summary>
/// Compares the lines of a preview with the stock. Units in transit to the warehouses count as well; lines that draw on the
/// same units share them, the first line first. Nothing is kept for the order.
/// </summary>
internal static class PreviewLines
{
    /// <summary>Looks the lines up.</summary>
    /// <param name="session">The call.</param>
    /// <param name="marketplaceId">Where the goods are.</param>
    /// <param name="request">The preview asked for.</param>
    /// <exception cref="ServiceErrorException">The marketplace does not know a SKU (UnknownSku).</exception>
    public static IReadOnlyList<PreviewLine> Find(IStoreSession session, string marketplaceId, PreviewRequest request)
    {
        var required = (request.Features ?? []).Where(feature => feature.IsRequired).Select(feature => feature.Name ?? "").ToList();
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. request.Items.Select(item => Find(session, marketplaceId, item, required, left))];
    }

    private static PreviewLine Find(
        IStoreSession session, string marketplaceId, PreviewItem item, List<string> required, Dictionary<string, int> left)
    {
        var product = ProductTable.Find(session, marketplaceId, item.Sku) ?? throw ServiceErrors.UnknownSku(item.Id);
        if (!left.TryGetValue(product.FnSku, out var units))
        {
            units = StockTable.Find(session, marketplaceId, product.FnSku) is { } stock ? stock.Available + stock.Inbound : 0;
        }

        var reasons = new List<string>();
        if (required.Exists(feature => !product.Features.Contains(feature)))
        {
            reasons.Add(UnfulfillableReasons.NoDeliveryOption);
        }

        if (item.Units > units)
        {
            reasons.Add(UnfulfillableReasons.InventoryUnavailable);
        }

        left[product.FnSku] = reasons.Count == 0 ? units - item.Units : units;
        return new PreviewLine(item, product, reasons);
    }
}
