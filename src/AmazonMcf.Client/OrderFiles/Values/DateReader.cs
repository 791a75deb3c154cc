using System.Globalization;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>Reads the dates of one input, with the format of the user or with what the input itself shows.</summary>
/// <param name="format">The format that the user specified; null for none.</param>
/// <param name="learned">The order of day and month that the dates of the whole input prove.</param>
/// <param name="culture">The culture of the session, in whose form Export-Csv writes dates; null for none.</param>
internal sealed class DateReader(DateFormat? format, Func<DateOrder> learned, CultureInfo? culture)
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Reads a date; returns the rule if it cannot be read with certainty, otherwise null.</summary>
    public string? Read(string text, out DateTime date)
    {
        if (format is null)
        {
            return DateText.Read(text, learned(), out date) is { } rule && !IsOfSession(text, out date) ? rule : null;
        }

        if (format.TryRead(text, out date))
        {
            return null;
        }

        var proven = DateText.OrderIn(text);
        return proven != DateOrder.Unknown && format.Order != DateOrder.Unknown && proven != format.Order
            ? "contradicts -DateFormat: its first two numbers are in the other order."
            : DateText.Read(text, format.Order, out date);
    }

    // Only the exact form with seconds: a file of another culture seldom has it, and its other dates prove the order as a rule.
    private bool IsOfSession(string text, out DateTime date)
    {
        date = default;
        if (culture is null || learned() != DateOrder.Unknown)
        {
            return false;
        }

        var pattern = $"{culture.DateTimeFormat.ShortDatePattern} {culture.DateTimeFormat.LongTimePattern}";
        return DateTime.TryParseExact(Spaced(text), Spaced(pattern), culture, Utc, out date);
    }

    // Newer versions of .NET write a narrow space before AM and PM.
    private static string Spaced(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
