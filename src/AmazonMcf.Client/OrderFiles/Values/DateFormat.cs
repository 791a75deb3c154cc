using System.Globalization;
using AmazonMcf.Errors;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// A date format of the user, for example <c>dd/MM/yyyy</c>: dates in this format are read by it, and its order of day and month applies to
/// other dates that would be ambiguous.
/// </summary>
internal sealed class DateFormat
{
    private const DateTimeStyles Utc =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    private static readonly CultureInfo ThisCentury = CultureOfThisCentury();

    private readonly string pattern;

    private DateFormat(string pattern)
    {
        this.pattern = pattern;
        var isWord = pattern.Contains("MMM");
        Order = isWord ? DateOrder.Unknown
            : pattern.IndexOf('d') < pattern.IndexOf('M') ? DateOrder.DayFirst
            : DateOrder.MonthFirst;
    }

    /// <summary>The order of day and month; unknown if the month is a word.</summary>
    public DateOrder Order { get; }

    /// <summary>The format that the user specified; null if there is none.</summary>
    /// <exception cref="McfOrderFileException">It is not a date format.</exception>
    public static DateFormat? Of(string? text, string? path)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var pattern = Pattern(text!.Trim());
        return pattern.Contains('d') && pattern.Contains('M') && pattern.Contains('y') && IsValid(pattern)
            ? new DateFormat(pattern)
            : throw new McfOrderFileException(
                $"-DateFormat '{text}' is not a date format.",
                path,
                "Write day, month and year as dd, MM and yyyy, for example dd/MM/yyyy or MM/dd/yy.");
    }

    /// <summary>Reads a date in exactly this format.</summary>
    public bool TryRead(string text, out DateTime date) => DateTime.TryParseExact(text, pattern, ThisCentury, Utc, out date);

    // Many programs write DD/MM/YYYY and mm/dd/yyyy.
    private static string Pattern(string text)
    {
        var pattern = text.Replace('D', 'd').Replace('Y', 'y');
        return pattern.Contains('M') || pattern.Contains('h') || pattern.Contains('H') ? pattern : pattern.Replace('m', 'M');
    }

    private static bool IsValid(string pattern)
    {
        try
        {
            var sample = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc);
            return DateTime.TryParseExact(sample.ToString(pattern, ThisCentury), pattern, ThisCentury, Utc, out var read)
                && read.Date == sample.Date;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // The century of two digits depends on the version of .NET otherwise.
    private static CultureInfo CultureOfThisCentury()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.Calendar.TwoDigitYearMax = 2099;
        return culture;
    }
}
