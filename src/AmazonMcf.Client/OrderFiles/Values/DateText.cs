using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>
/// Reads dates, never by the culture of the machine. Year first, the month as a word, and day.month.year with dots are clear; numbers with
/// slashes or hyphens if one of the first two cannot be a month, or if the order of day and month is known. A time without offset is UTC,
/// and two digits of a year belong to this century.
/// </summary>
internal static class DateText
{
    private const string Rule = "must be a date such as 2026-11-20 or 2026-11-20T10:00:00-08:00.";

    private const string AmbiguousRule =
        "is ambiguous: the day and the month cannot be distinguished; " + Rule
            + " Dates such as this need -DateFormat, for example 'dd/MM/yyyy'.";

    private const int Century = 2000;
    private const int LastMonth = 12;
    private const int LastDay = 31;

    private const string Time =
        @"(?:(?:T|,?\s+(?:at\s+)?)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,7}))?)?"
        + @"(?:\s?(?<half>[AP])\.?\s?M\.?)?"
        + @"\s*(?:Z|UTC|GMT)?\s*(?:(?<sign>[+-])(?<hours>[0-9]{2}):?(?<minutes>[0-9]{2}))?(?:\s*\([^()]*\))?)?$";

    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    // What programs write; everything else goes the longer way.
    private static readonly string[] Usual = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd"];

    private static readonly Regex Figures = new(
        @"^(?<a>[0-9]{1,4})(?<mark>[-/.])(?<b>[0-9]{1,2})\k<mark>(?<c>[0-9]{1,4})" + Time, Options);

    private static readonly Regex Japanese = new(@"^(?<a>[0-9]{4})年(?<b>[0-9]{1,2})月(?<c>[0-9]{1,2})日" + Time, Options);

    private static readonly Regex Worded = new(
        @"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:"
        + @"(?<day>[0-9]{1,2})(?:st|nd|rd|th|º|\.)?[\s/-]*(?:de\s+)?(?<month>\p{L}+)\.?[\s/,-]*(?:de\s+)?(?<year>[0-9]{4}|[0-9]{2})"
        + @"|(?<month>\p{L}+)\.?[\s/-]*(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[\s/,-]+(?<year>[0-9]{4}|[0-9]{2})"
        + @"|(?<year>[0-9]{4})[\s/-]*(?<month>\p{L}+)\.?[\s/-]*(?<day>[0-9]{1,2}))" + Time,
        Options);

    /// <summary>Reads a date; returns the rule if it cannot be read with certainty, otherwise null.</summary>
    public static string? Read(string text, out DateTime date) => Read(text, DateOrder.Unknown, out date);

    /// <summary>Reads a date whose order of day and month is known, if it is ambiguous otherwise.</summary>
    public static string? Read(string text, DateOrder order, out DateTime date)
    {
        if (TryReadUsual(text, out date) || DateTime.TryParseExact(text, Usual, CultureInfo.InvariantCulture, Utc, out date))
        {
            return null;
        }

        if (Figures.Match(text) is { Success: true } figures)
        {
            return ReadFigures(figures, order, out date);
        }

        if (Worded.Match(text) is { Success: true } worded && MonthNames.Find(worded.Groups["month"].Value) is > 0 and var month)
        {
            return Build(Year(worded, "year"), month, Number(worded, "day"), worded, out date);
        }

        return Japanese.Match(text) is { Success: true } japanese
            ? Build(Number(japanese, "a"), Number(japanese, "b"), Number(japanese, "c"), japanese, out date)
            : Rule;
    }

    /// <summary>The order of day and month that a date proves, because one of its numbers cannot be a month.</summary>
    public static DateOrder OrderIn(string text)
    {
        var (first, next) = Leading(text, 0);
        if (next is 0 or > 2 || next >= text.Length || text[next] is not ('/' or '-'))
        {
            return DateOrder.Unknown;
        }

        var (second, end) = Leading(text, next + 1);
        if (end == next + 1 || end >= text.Length || text[end] != text[next] || first > LastDay || second > LastDay)
        {
            return DateOrder.Unknown;
        }

        if (second > LastMonth)
        {
            return first > LastMonth ? DateOrder.Unknown : DateOrder.MonthFirst;
        }

        var (_, last) = Leading(text, end + 1);
        return first > LastMonth && !MayBeginWithYear(text[next], last - end - 1) ? DateOrder.DayFirst : DateOrder.Unknown;
    }

    // 2026-11-20 and 2026-11-20T10:00:00Z, without the general parser.
    private static bool TryReadUsual(string text, out DateTime date)
    {
        date = default;
        if (text.Length is not (10 or 20) || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = (Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2));
        if (year < 1 || month is < 1 or > LastMonth || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        if (text.Length == 10)
        {
            return true;
        }

        var (hour, minute, second) = (Digits(text, 11, 2), Digits(text, 14, 2), Digits(text, 17, 2));
        date = date.Add(new TimeSpan(hour, minute, second));
        return text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == 'Z'
            && hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60;
    }

    // -1 if there is anything but digits.
    private static int Digits(string text, int start, int count)
    {
        var value = 0;
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return -1;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }

    private static (int Value, int End) Leading(string text, int start)
    {
        var (value, end) = (0, start);
        while (end < text.Length && end < start + 4 && text[end] is >= '0' and <= '9')
        {
            value = (value * 10) + (text[end++] - '0');
        }

        return (value, end);
    }

    // 26-09-25 is written for 2026-09-25 as well as for 2025-09-26.
    private static bool MayBeginWithYear(char mark, int digitsOfThird) => mark == '-' && digitsOfThird == 2;

    private static string? ReadFigures(Match match, DateOrder order, out DateTime date)
    {
        date = default;
        var (first, second, third) = (Number(match, "a"), Number(match, "b"), match.Groups["c"].Length);
        if (match.Groups["a"].Length == 4)
        {
            return third > 2 ? Rule : Build(first, second, Number(match, "c"), match, out date);
        }

        if (match.Groups["a"].Length > 2 || third is not (2 or 4))
        {
            return Rule;
        }

        var year = Year(match, "c");
        var mark = match.Groups["mark"].Value[0];
        var mayBeginWithYear = MayBeginWithYear(mark, third) && second <= LastMonth;
        if (mark == '.' || (first > LastMonth && !mayBeginWithYear) || (first == second && !mayBeginWithYear))
        {
            return Build(year, second, first, match, out date);
        }

        if (second > LastMonth)
        {
            return Build(year, first, second, match, out date);
        }

        return order switch
        {
            DateOrder.DayFirst => Build(year, second, first, match, out date),
            DateOrder.MonthFirst => Build(year, first, second, match, out date),
            DateOrder.Mixed =>
                "is ambiguous: of the other dates, some have the day first and some the month. Correct the dates, or specify -DateFormat, "
                    + "for example 'dd/MM/yyyy'.",
            _ => AmbiguousRule,
        };
    }

    private static string? Build(int year, int month, int day, Match match, out DateTime date)
    {
        date = default;
        if (year < 1 || month is < 1 or > LastMonth || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return "contains a day that does not exist; " + Rule;
        }

        if (!TryReadTime(match, out var time))
        {
            return "contains a time that does not exist; " + Rule;
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

    private static bool TryReadTime(Match match, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        if (!match.Groups["hour"].Success)
        {
            return true;
        }

        var hour = Number(match, "hour");
        if (match.Groups["half"] is { Success: true } half)
        {
            if (hour is < 1 or > 12)
            {
                return false;
            }

            hour = (hour % 12) + (half.Value is "P" or "p" ? 12 : 0);
        }

        var (minute, second) = (Number(match, "minute"), match.Groups["second"].Success ? Number(match, "second") : 0);
        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new TimeSpan(hour, minute, second) + Fraction(match.Groups["fraction"].Value);
        return true;
    }

    private static TimeSpan Fraction(string digits) =>
        digits.Length == 0 ? TimeSpan.Zero : new TimeSpan(long.Parse(digits.PadRight(7, '0'), CultureInfo.InvariantCulture));

    private static TimeSpan Offset(Match match)
    {
        if (!match.Groups["sign"].Success)
        {
            return TimeSpan.Zero;
        }

        var span = new TimeSpan(Number(match, "hours"), Number(match, "minutes"), 0);
        return match.Groups["sign"].Value == "-" ? -span : span;
    }

    private static int Year(Match match, string group) =>
        match.Groups[group].Length == 2 ? Century + Number(match, group) : Number(match, group);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
