using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// Reads numbers written as text, the same way for every input, regardless of the current culture. A separator that can be a
/// thousands separator as well as a decimal separator is an error: <c>1.000</c> and <c>1,000</c> may be 1 or 1000.
/// </summary>
internal static class NumberText
{
    // 0.500 and 1234.500 cannot be thousands.
    private static readonly Regex MayBeThousands = new(@"^[+-]?[1-9]\d{0,2}\.\d{3}$", RegexOptions.CultureInvariant);

    private static readonly Regex DecimalComma = new(@"^\d+,\d{1,2}$", RegexOptions.CultureInvariant);

    /// <summary>Reads a whole number; <c>2.0</c>, as spreadsheets write it, is 2.</summary>
    public static bool TryReadWhole(string text, out int number)
    {
        if (TryReadDigits(text, out number))
        {
            return true;
        }

        return TryReadPoint(text, out var value) && TryConvertWhole(value, out number);
    }

    /// <summary>Converts a number to a whole number; false if it has decimals or is too large.</summary>
    public static bool TryConvertWhole(decimal value, out int number)
    {
        var isWhole = value == decimal.Truncate(value) && value is >= int.MinValue and <= int.MaxValue;
        number = isWhole ? (int)value : 0;
        return isWhole;
    }

    /// <summary>Reads an amount: <c>19.99</c> or <c>19,99</c>.</summary>
    public static bool TryReadAmount(string text, out decimal amount) =>
        TryReadPoint(DecimalComma.IsMatch(text) ? text.Replace(',', '.') : text, out amount);

    // What nearly every quantity is.
    private static bool TryReadDigits(string text, out int number)
    {
        number = 0;
        if (text.Length is 0 or > 9)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (character is < '0' or > '9')
            {
                number = 0;
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return true;
    }

    private static bool TryReadPoint(string text, out decimal value)
    {
        value = 0;
        return !MayBeThousands.IsMatch(text)
            && decimal.TryParse(
                text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
