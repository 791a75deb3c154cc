using System.Globalization;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>The most that an order or a preview may have. Amazon publishes no limits for the version: those of 2020-07-01 apply.</summary>
internal static class LineLimits
{
    private const int MostLines = 100;
    private const decimal MostUnits = 250;
    private const int LongestSku = 50;

    /// <summary>Rejects too many lines or units, and units and SKUs that cannot be right (InvalidValue).</summary>
    /// <param name="lines">The lines: SKU and units.</param>
    public static void Check(IReadOnlyList<(string? Sku, Amount Amount)> lines)
    {
        if (lines.Count > MostLines)
        {
            throw ServiceErrors.InvalidValue(lines.Count.ToString(CultureInfo.InvariantCulture), "LineItems");
        }

        foreach (var (sku, amount) in lines)
        {
            Values.Text(sku, "AmazonSku", LongestSku);
            AmountChecks.CheckUnits(amount);
        }

        var units = lines.Sum(line => line.Amount.Value ?? 0);
        if (units > MostUnits)
        {
            throw ServiceErrors.InvalidValue(units.ToString(CultureInfo.InvariantCulture), "Amount.Value");
        }
    }
}
