using System.Globalization;
using System.Text.RegularExpressions;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.Session;

namespace AmazonMcf.Binding;

/// <summary>
/// Reads times as users type them: local unless they have a time zone, because tables show local times. Also reads <c>7d</c> for seven days
/// ago, words such as <c>yesterday</c>, and dates in the form of the session's culture.
/// </summary>
internal static class TypedTime
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Ago = new(@"^[0-9]+(?:\.[0-9]+)?[smhdw]$", Options);
    private static readonly Regex Zone = new(@":[0-9]{2}.*(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})(?:\s*\([^()]*\))?$", Options);

    /// <summary>Reads a time.</summary>
    /// <param name="value">A DateTime, a DateTimeOffset, a TimeSpan before now, or text.</param>
    /// <returns>The time, of kind Utc.</returns>
    /// <exception cref="BindingFailedException">The value is not a valid time.</exception>
    public static DateTime Read(object? value) => InputObject.Unwrap(value) switch
    {
        DateTime time => ToUtc(time),
        DateTimeOffset time => time.UtcDateTime,
        TimeSpan ago => Before(ago, value),
        string text => Read(text.Trim()) ?? throw Invalid(text),
        var other => throw Invalid(other),
    };

    /// <summary>Whether a value is a duration before now instead of a time.</summary>
    /// <param name="value">The value.</param>
    public static bool IsDuration(object? value) => InputObject.Unwrap(value) switch
    {
        TimeSpan => true,
        string text => Ago.IsMatch(text.Trim()),
        _ => false,
    };

    /// <summary>The culture of the session, in which dates are typed and written by Export-Csv.</summary>
#pragma warning disable RS0030
    public static CultureInfo Culture => CultureInfo.CurrentCulture;
#pragma warning restore RS0030

    private static DateTime? Read(string text)
    {
        if (Ago.IsMatch(text))
        {
            return Before(DurationTransformationAttribute.Read(text), text);
        }

        var today = SessionClock.UtcNow.ToLocalTime().Date;
        return text.ToUpperInvariant() switch
        {
            "NOW" => SessionClock.UtcNow,
            "TODAY" => ToUtc(today),
            "YESTERDAY" => ToUtc(today.AddDays(-1)),
            "TOMORROW" => ToUtc(today.AddDays(1)),
            _ => ReadDate(text, Culture),
        };
    }

    // A year of four digits in front is the same in all cultures, also in those that count years differently.
    private static DateTime? ReadDate(string text, CultureInfo culture)
    {
        var isYearFirst = text.Length > 4 && text.Take(4).All(digit => digit is >= '0' and <= '9') && text[4] == '-';
        if (!isYearFirst && DateTime.TryParseExact(
            text, Patterns(culture.DateTimeFormat), culture, DateTimeStyles.AllowWhiteSpaces, out var local))
        {
            return ToUtc(local);
        }

        var order = culture.DateTimeFormat.ShortDatePattern is var pattern && pattern.IndexOf('d') < pattern.IndexOf('M')
            ? DateOrder.DayFirst
            : DateOrder.MonthFirst;
        if (DateText.Read(text, order, out var time) is not null)
        {
            return null;
        }

        return Zone.IsMatch(text) ? time : ToUtc(DateTime.SpecifyKind(time, DateTimeKind.Unspecified));
    }

    private static string[] Patterns(DateTimeFormatInfo format) =>
        [.. "dDfFgG".SelectMany(format.GetAllDateTimePatterns).Distinct(StringComparer.Ordinal)];

    private static DateTime Before(TimeSpan ago, object? value)
    {
        var now = SessionClock.UtcNow;
        return ago < now - DateTime.MinValue && ago > now - DateTime.MaxValue ? now - ago : throw Invalid(value);
    }

    // A time without a kind is local, as in all commands of PowerShell.
    private static DateTime ToUtc(DateTime time) => time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime();

    private static BindingFailedException Invalid(object? value) =>
        new("", $"must be a time such as 2026-07-01, '2026-07-01 10:00', 2026-07-01T10:00:00-08:00, 7d or yesterday, not '{value}'.");
}
