using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Inbound.Clients;

/// <summary>
/// Compares the content of a shipment with the content that a preview announces. Units of the same SKU may be on several lines, and boxes
/// in any order.
/// </summary>
internal static class ContentComparison
{
    /// <summary>Whether a shipment has the content of a preview.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="items">The units of the shipment.</param>
    /// <param name="boxes">The boxes of the shipment.</param>
    public static bool IsSame(
        McfInboundContentPreview preview, IReadOnlyList<McfInboundShipmentItem> items, IReadOnlyList<McfInboundBox> boxes) =>
        AreEqual(
            Sum(preview.Items.Select(item => (KeyOf(item), item.Quantity ?? 0))),
            Sum(items.Select(item => (Key(item.Msku, item.Expiration, item.ManufacturingLotCode), item.QuantityShipped ?? 0))))
        && AreEqual(
            Sum(preview.Boxes.Select(box => (KeyOf(box), box.Quantity))),
            Sum(boxes.Select(box => (KeyOf(box), box.Quantity ?? 1))));

    private static string KeyOf(McfInboundPackage box) => Key(
        box.Length, box.Width, box.Height, box.DimensionUnit, box.Weight, box.WeightUnit, Content(box.Items.Select(item =>
            (KeyOf(item), item.Quantity ?? 0))));

    private static string KeyOf(McfInboundBox box) => Key(
        box.Length, box.Width, box.Height, box.DimensionUnit, box.Weight, box.WeightUnit, Content(box.Items.Select(item =>
            (Key(item.Msku, item.Expiration, item.ManufacturingLotCode), item.Quantity ?? 0))));

    private static string KeyOf(McfInboundRequestItem item) => Key(item.Msku, item.Expiration, item.ManufacturingLotCode);

    private static string Content(IEnumerable<(string Key, int Quantity)> items) => string.Join("\n", Sum(items)
        .OrderBy(item => item.Key, StringComparer.Ordinal)
        .Select(item => item.Key + "\t" + item.Value.ToString(CultureInfo.InvariantCulture)));

    // Numbers are compared by value: 3 and 3.0 are the same length.
    private static string Key(params object?[] parts) => string.Join("\t", parts.Select(part => part switch
    {
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => part?.ToString() ?? "",
    }));

    private static Dictionary<string, int> Sum(IEnumerable<(string Key, int Quantity)> counted) => counted
        .GroupBy(one => one.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(one => one.Quantity), StringComparer.Ordinal);

    private static bool AreEqual(Dictionary<string, int> first, Dictionary<string, int> second) => first.Count == second.Count
        && first.All(entry => second.TryGetValue(entry.Key, out var quantity) && quantity == entry.Value);
}
