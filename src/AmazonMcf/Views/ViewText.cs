using System.Collections;
using System.Globalization;
using System.Management.Automation;
using AmazonMcf.Binding;
using SellingPartner.Errors;

namespace AmazonMcf.Views;

/// <summary>
/// How views write values: times short and local in tables, exact and in UTC in lists, the same in every culture; texts with their control
/// characters escaped.
/// </summary>
public static class ViewText
{
    /// <summary>
    /// A value for a table or a list: texts, and what is shown by its text, with control characters escaped. Numbers and dates stay.
    /// </summary>
    /// <param name="value">The value; null for none.</param>
    /// <returns>The value that may be shown; a list becomes a list of such values.</returns>
    public static object? Show(PSObject? value) => Visible(value);

    // A parameter of type object would get the number of an enum that was saved, and not its name.
    private static object? Visible(object? value) => InputObject.Unwrap(value) switch
    {
        null => null,
        string text => VisibleText.Of(text),
        IFormattable and ValueType => value,
        bool flag => flag,
        IDictionary table => table.Keys.Cast<object>().Select(key => VisibleText.Of($"[{key}, {table[key]}]")).ToArray<object?>(),
        IEnumerable list => list.Cast<object?>().Select(Visible).ToArray(),
        _ => VisibleText.Of(value!.ToString() ?? ""),
    };

    /// <summary>Lines or other pieces of a list, each with its control characters escaped, so that no value can forge a line.</summary>
    /// <param name="values">The pieces, or one of them: PowerShell unwraps a list of one. Nothing among them is skipped.</param>
    /// <param name="separator">The text between two pieces.</param>
    /// <returns>The text.</returns>
    public static string Join(object? values, string separator) =>
        string.Join(separator, InputObject.Items(values).Where(value => value is not null).Select(Visible));

    /// <summary>A moment in local time, to the minute: <c>2026-11-23 17:45</c>.</summary>
    /// <param name="time">The moment in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Local(DateTime? time) => Write(time?.ToLocalTime(), "yyyy-MM-dd HH:mm");

    /// <summary>A moment of this session in local time, without the day: <c>17:45:59</c>.</summary>
    /// <param name="time">The moment in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? LocalTime(DateTime? time) => Write(time?.ToLocalTime(), "HH:mm:ss");

    /// <summary>The local day of a moment: <c>2026-11-23</c>.</summary>
    /// <param name="time">The moment in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? LocalDay(DateTime? time) => Write(time?.ToLocalTime(), "yyyy-MM-dd");

    /// <summary>The local days from one moment to another, without the year: <c>11-23..11-25</c>.</summary>
    /// <param name="earliest">The first moment in UTC; null for none.</param>
    /// <param name="latest">The last moment in UTC; null for none.</param>
    /// <returns>The text; one day when both are the same or only one is there; null for none.</returns>
    public static string? LocalDays(DateTime? earliest, DateTime? latest)
    {
        string?[] days = [Write(earliest?.ToLocalTime(), "MM-dd"), Write(latest?.ToLocalTime(), "MM-dd")];
        return days.All(day => day is null) ? null : string.Join("..", days.OfType<string>().Distinct());
    }

    /// <summary>A moment in UTC: <c>2026-11-23 17:45:59Z</c>.</summary>
    /// <param name="time">The moment in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Utc(DateTime? time) => Write(time, "yyyy-MM-dd HH:mm:ss'Z'");

    /// <summary>The time from one moment to another in UTC: <c>2026-11-23 08:00Z - 2026-11-23 12:00Z</c>.</summary>
    /// <param name="earliest">The first moment in UTC; null for none.</param>
    /// <param name="latest">The last moment in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? UtcRange(DateTime? earliest, DateTime? latest)
    {
        string?[] ends = [Write(earliest, "yyyy-MM-dd HH:mm'Z'"), Write(latest, "yyyy-MM-dd HH:mm'Z'")];
        return ends.All(end => end is null) ? null : string.Join(" - ", ends.OfType<string>());
    }

    /// <summary>A duration: <c>0.25 s</c>, <c>12.5 s</c>.</summary>
    /// <param name="time">The duration; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Seconds(TimeSpan? time) =>
        time?.TotalSeconds.ToString(time.Value < TimeSpan.FromSeconds(10) ? "0.00' s'" : "0.0' s'", CultureInfo.InvariantCulture);

    private static string? Write(DateTime? time, string format) => time?.ToString(format, CultureInfo.InvariantCulture);
}
