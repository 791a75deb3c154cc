using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>Divides an amount for one unit of the shop among the units of its components.</summary>
internal static class MoneyShares
{
    private const int UsualDigits = 2;
    private const decimal Most = 1_000_000_000_000_000m;

    // ISO 4217; all other currencies have two digits.
    private static readonly HashSet<string> WithoutDigits = new(
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> WithThreeDigits = new(
        ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"],
        StringComparer.Ordinal
    );

    /// <summary>
    /// The amount for one unit of each component: equal shares in whole minor units, such as cents, and the remainder on the last
    /// component. If that has several units, its share is rounded to the minor unit.
    /// </summary>
    /// <param name="amount">The amount for one unit of the shop.</param>
    /// <param name="components">The components.</param>
    /// <param name="isExact">Whether the shares add up to the amount.</param>
    public static McfMoney[] Divide(McfMoney amount, IReadOnlyList<SkuComponent> components, out bool isExact)
    {
        var units = components.Sum(component => (decimal)component.Quantity);
        if (units == 1 || amount.Value is < 0 or > Most)
        {
            isExact = units == 1;
            return [.. components.Select(_ => New(amount, amount.Value))];
        }

        var minor = (decimal)Math.Pow(10, Math.Max(DigitsOf(amount.CurrencyCode), ScaleOf(amount.Value)));
        var share = decimal.Floor(amount.Value * minor / units);
        var last = components[components.Count - 1].Quantity;
        var rest = ((amount.Value * minor) - (share * (units - last))) / last;
        isExact = rest == decimal.Truncate(rest);
        var rounded = Math.Round(rest, MidpointRounding.AwayFromZero);
        return [.. components.Select((_, index) => New(amount, (index == components.Count - 1 ? rounded : share) / minor))];
    }

    private static McfMoney New(McfMoney amount, decimal value) => new() { CurrencyCode = amount.CurrencyCode, Value = value };

    private static int DigitsOf(string currency) =>
        WithoutDigits.Contains(currency) ? 0 : WithThreeDigits.Contains(currency) ? UsualDigits + 1 : UsualDigits;

    // 1.50 has one digit that counts.
    private static int ScaleOf(decimal value)
    {
        var digits = 0;
        while (value != decimal.Truncate(value))
        {
            value *= 10;
            digits++;
        }

        return digits;
    }
}
