using System.Text.RegularExpressions;
using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// Reads amounts: <c>19.99</c>, <c>19,99</c>, <c>19.99 USD</c> or <c>USD 19.99</c>. Marks for thousands are rejected, for they may be
/// decimal marks.
/// </summary>
internal static class MoneyText
{
    private static readonly Regex Shape = new(
        @"^(?:(?<currency>[A-Za-z]{3})\s*)?(?<amount>\d+(?:\.\d+|,\d{1,2})?)(?:\s*(?<currency>[A-Za-z]{3}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>
    /// Reads an amount, with an empty currency where the text names none; returns the violated rule if it cannot be read, otherwise null.
    /// </summary>
    public static string? Read(string text, out McfMoney money)
    {
        money = new McfMoney();
        var match = Shape.Match(text);
        if (!match.Success || match.Groups["currency"].Captures.Count > 1)
        {
            return "must be an amount such as 19.99 or 19.99 USD, without thousands separators.";
        }

        if (!NumberText.TryReadAmount(match.Groups["amount"].Value, out var value))
        {
            return "must have at most 28 digits, and not three decimals: 1.000 may be 1 or 1000.";
        }

        money.Value = value;
        money.CurrencyCode = match.Groups["currency"].Value.ToUpperInvariant();
        return null;
    }
}
