using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// Reads dates of order files, never by the culture of the host. Year first, or with the month as a word, or day.month.year with
/// dots are clear; figures with slashes or dashes only when one of the first two cannot be a month. A time without offset is UTC.
/// </summary>
internal static class DateText
{
    private const string Rule = "must be a date such as 2026-11-20 or 2026-11-20T10:00:00-08:00.";

    private const string AmbiguousRule = "is ambiguous: the day and the month cannot be distinguished; " + Rule;

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    // What programs write; everything else goes the longer way.
    private static readonly string[] Usual = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd"];

    private static readonly Regex Shape = new(
        @"^(?<a>[0-9]{1,4})(?<mark>[-/.])(?<b>[0-9]{1,2})\k<mark>(?<c>[0-9]{1,4})(?:[T\s]+(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?(?:\s?[AaPp][Mm])?)\s*(?:Z|UTC|GMT|(?<sign>[+-])(?<hours>[0-9]{2}):?(?<minutes>[0-9]{2}))?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    private static readonly string[] Worded =
    [
        "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d-MMM-yyyy", "d-MMM-yy",
        "d MMM yyyy H:mm", "MMM d yyyy H:mm", "d MMM yyyy H:mm:ss", "MMM d yyyy H:mm:ss", "MMM d yyyy h:mm tt",
    ];

    private static readonly string[] Times = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF", "h:mm tt", "h:mm:ss tt", "h:mmtt", "h:mm:sstt"];

    /// <summary>Reads a date; answers the rule when it cannot be read with certainty, else null.</summary>
    public static string? Read(string text, out DateTime date)
    {
        if (DateTime.TryParseExact(text, Usual, CultureInfo.InvariantCulture, Utc, out date))
        {
            return null;
        }

        var match = Shape.Match(text);
        if (match.Success)
        {
            return ReadFigures(match, out date);
        }

        return DateTime.TryParseExact(text.Replace(",", ""), Worded, CultureInfo.InvariantCulture, Utc, out date) ? null : Rule;
    }

    private static string? ReadFigures(Match match, out DateTime date)
    {
        date = default;
        var (first, second, third) = (Number(match, "a"), Number(match, "b"), Number(match, "c"));
        if (match.Groups["a"].Length == 4)
        {
            return match.Groups["c"].Length > 2 ? Rule : Build(first, second, third, match, out date);
        }

        if (match.Groups["a"].Length > 2 || match.Groups["c"].Length != 4)
        {
            return Rule;
        }

        if (match.Groups["mark"].Value == "." || first > 12 || first == second)
        {
            return Build(third, second, first, match, out date);
        }

        return second > 12 ? Build(third, first, second, match, out date) : AmbiguousRule;
    }

    private static string? Build(int year, int month, int day, Match match, out DateTime date)
    {
        date = default;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return "contains a day that does not exist; " + Rule;
        }

        var time = TimeSpan.Zero;
        if (match.Groups["time"] is { Success: true } clock)
        {
            if (
                !DateTime.TryParseExact(clock.Value, Times, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var read)
            )
            {
                return "contains a time that does not exist; " + Rule;
            }

            time = read.TimeOfDay;
        }

        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        var ticks = date.Ticks + time.Ticks - Offset(match).Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
        {
            return Rule;
        }

        date = new DateTime(ticks, DateTimeKind.Utc);
        return null;
    }

    private static TimeSpan Offset(Match match)
    {
        if (!match.Groups["sign"].Success)
        {
            return TimeSpan.Zero;
        }

        var span = new TimeSpan(Number(match, "hours"), Number(match, "minutes"), 0);
        return match.Groups["sign"].Value == "-" ? -span : span;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
