using System.Globalization;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>Reads whole numbers of units; <c>2.0</c>, as spreadsheets write, is 2.</summary>
internal static class QuantityText
{
    public static string? Read(string text, out int quantity)
    {
        var styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number is >= 1 and <= int.MaxValue)
        {
            quantity = (int)number;
            return null;
        }

        quantity = 0;
        return "must be a whole number, 1 or more.";
    }
}
