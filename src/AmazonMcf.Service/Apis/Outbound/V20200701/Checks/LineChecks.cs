using System.Globalization;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Checks;

/// <summary>Checks the lines of a request.</summary>
internal static class LineChecks
{
    private const int MostLines = 100;
    private const long MostUnits = 250;
    private const int LongestSku = 50;
    private const int LongestId = 50;
    private const int LongestGiftMessage = 512;
    private const int LongestComment = 250;

    /// <summary>Rejects values out of range or too long, ids used twice, and too many lines or units (InvalidValue).</summary>
    /// <param name="lines">The lines.</param>
    public static void CheckLines(IReadOnlyList<Line> lines)
    {
        if (lines.Count > MostLines)
        {
            throw ServiceErrors.InvalidValue(lines.Count.ToString(CultureInfo.InvariantCulture), "Items");
        }

        foreach (var line in lines)
        {
            CheckLine(line);
        }

        Values.Unique(lines.Select(line => line.Id), "SellerFulfillmentOrderItemId");
        var units = lines.Sum(line => (long)(line.Quantity ?? 0));
        if (units > MostUnits)
        {
            throw ServiceErrors.InvalidValue(units.ToString(CultureInfo.InvariantCulture), "Quantity");
        }
    }

    private static void CheckLine(Line line)
    {
        Values.Text(line.Sku, "SellerSku", LongestSku);
        Values.Text(line.Id, "SellerFulfillmentOrderItemId", LongestId);
        Values.Quantity(line.Quantity);
        Values.Length(line.GiftMessage, "GiftMessage", LongestGiftMessage);
        Values.Length(line.Comment, "DisplayableComment", LongestComment);
        foreach (var (name, value) in line.Amounts)
        {
            MoneyChecks.Check(value, name);
        }
    }
}
