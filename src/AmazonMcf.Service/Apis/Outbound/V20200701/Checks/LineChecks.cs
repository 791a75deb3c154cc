using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Outbound.Wire;
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

    /// <summary>
    /// Rejects lines without a declared value where customs or India ask for one (MissingParameter), and values that customs get in a
    /// currency other than that of the marketplace (WrongCurrency).
    /// </summary>
    /// <param name="marketplace">Where the goods are.</param>
    /// <param name="country">Where they go.</param>
    /// <param name="values">The declared values of the lines.</param>
    public static void RequireDeclaredValues(McfMarketplace marketplace, string country, IEnumerable<Money?> values)
    {
        var isExport = !Countries.ShareCustomsArea(country, marketplace.CountryCode);
        var declared = values.ToList();
        if ((isExport || marketplace.CountryCode == Countries.India) && declared.Any(value => value is null))
        {
            throw ServiceErrors.Missing("PerUnitDeclaredValue");
        }

        if (isExport && declared.FirstOrDefault(value => value!.CurrencyCode != marketplace.CurrencyCode) is { } other)
        {
            throw ServiceErrors.WrongCurrency(other.CurrencyCode, marketplace.CurrencyCode);
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
