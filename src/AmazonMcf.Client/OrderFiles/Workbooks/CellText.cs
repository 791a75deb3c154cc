using System.Globalization;
using System.Text;

namespace AmazonMcf.OrderFiles.Workbooks;

/// <summary>Writes the value of a cell as the person who looks at the workbook sees it, in the form that text files have.</summary>
internal static class CellText
{
    /// <summary>The text of a cell with an error, such as a formula without a result.</summary>
    public const string Error = "#N/A";

    private const double MostExact = 999_999_999_999_999;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The text of a value; empty for none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">The number format of the cell; null for none.</param>
    /// <param name="days">How many days to add to dates, which older workbooks of macOS count from 1904.</param>
    public static string Of(object? value, string? format, int days) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime date => Date(date.AddDays(days)),
        TimeSpan time => time.ToString("c", Invariant),
        double number => Number(number, format),
        int number => Number(number, format),
        IFormattable other => other.ToString(null, Invariant),
        _ => value.ToString() ?? "",
    };

    private static string Date(DateTime date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", Invariant);

    // A spreadsheet keeps 15 digits. What has more has lost some, and is written as the spreadsheet shows it: shortened.
    private static string Number(double number, string? format)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return Error;
        }

        if (Math.Abs(number) > MostExact)
        {
            return number.ToString("0.#####E+00", Invariant);
        }

        var text = decimal.Parse(number.ToString("G15", Invariant), NumberStyles.Float, Invariant).ToString("0.###############", Invariant);
        return format is null || number < 0 || text.Contains('.') ? text : Padded(text, format);
    }

    // Formats such as 00000 or 00000-0000 show the zeros that a number does not have.
    private static string Padded(string digits, string format)
    {
        var pattern = Pattern(format);
        if (pattern is null || pattern.Count(character => character == '0') < 2)
        {
            return digits;
        }

        digits = digits.PadLeft(pattern.Count(character => character == '0'), '0');
        var excess = digits.Length - pattern.Count(character => character == '0');
        var text = new StringBuilder(digits.Substring(0, excess));
        var next = excess;
        foreach (var character in pattern)
        {
            text.Append(character == '0' ? digits[next++] : character);
        }

        return text.ToString();
    }

    // The format without its quotation marks and backslashes; null if it has anything but zeros, hyphens and spaces.
    private static string? Pattern(string format)
    {
        var pattern = format.Split(';')[0].Replace("\\", "").Replace("\"", "");
        return pattern.All(character => character is '0' or '-' or ' ') ? pattern : null;
    }
}
