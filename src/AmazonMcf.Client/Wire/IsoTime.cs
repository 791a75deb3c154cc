using System.Globalization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Moments as text after ISO 8601, in bodies and in query strings.</summary>
public static class IsoTime
{
    private const int FractionDigits = 7;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmss.FFFFFFFK",
        "yyyyMMdd'T'HHmmK",
        "yyyyMMdd",
    ];

    /// <summary>Writes a moment as <c>yyyy-MM-ddTHH:mm:ssZ</c>, with three more digits where it has milliseconds.</summary>
    /// <param name="value">The moment. Local time is converted; one of no kind is taken for UTC.</param>
    /// <returns>The text.</returns>
    public static string Format(DateTime value)
    {
        var utc = ToUtc(value);
        var pattern = utc.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        return utc.ToString(pattern, CultureInfo.InvariantCulture);
    }

    /// <summary>Turns a moment of any kind into one of kind Utc.</summary>
    /// <param name="value">The moment. Local time is converted; one of no kind is taken for UTC.</param>
    /// <returns>The same moment, of kind Utc.</returns>
    public static DateTime ToUtc(DateTime value) => value.Kind switch
    {
        DateTimeKind.Utc => value,
        DateTimeKind.Local => value.ToUniversalTime(),
        _ => DateTime.SpecifyKind(value, DateTimeKind.Utc),
    };

    /// <summary>Reads a moment: date and time with or without offset, or a date alone; without an offset it is UTC.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The moment, of kind Utc.</param>
    /// <returns>Whether the text is a moment after ISO 8601.</returns>
    public static bool TryParse(string? text, out DateTime value)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTime.TryParseExact(ShortenFraction(text), Formats, CultureInfo.InvariantCulture, Styles, out value);
    }

    // A clock of Java writes nine digits after the point, .NET reads seven.
    private static string? ShortenFraction(string? text)
    {
        var point = text?.IndexOf('.') ?? -1;
        if (text is null || point < 0)
        {
            return text;
        }

        var end = point + 1;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        var keep = point + 1 + FractionDigits;
        return end <= keep ? text : text.Remove(keep, end - keep);
    }
}
