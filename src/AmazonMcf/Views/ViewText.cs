using System.Collections;
using System.Globalization;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Session;
using SellingPartner.Errors;

namespace AmazonMcf.Views;

/// <summary>
/// Formats values for views: times are short and local in tables, exact and in UTC in lists, and independent of the culture. Control
/// characters in text are escaped.
/// </summary>
public static class ViewText
{
    private const int ShortestName = 5;

    /// <summary>
    /// Prepares a value for a table or a list: control characters in text are escaped; numbers and dates are unchanged.
    /// </summary>
    /// <param name="value">The value; null for none.</param>
    /// <returns>The value to show; for a list, a list of such values.</returns>
    public static object? Show(PSObject? value) => Visible(value);

    // With a parameter of type object, a deserialized enum would be shown by its number, not its name.
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

    /// <summary>Joins values, with control characters escaped, so that no value can forge a line.</summary>
    /// <param name="values">The values, or a single value, because PowerShell unwraps lists of one. Null values are skipped.</param>
    /// <param name="separator">The text between two values.</param>
    /// <returns>The joined text.</returns>
    public static string Join(object? values, string separator) =>
        string.Join(separator, InputObject.Items(values).Where(value => value is not null).Select(Visible));

    /// <summary>Adds quantities.</summary>
    /// <param name="quantities">The quantities; null values are skipped.</param>
    /// <returns>The sum; null if all of them are null.</returns>
    public static int? Sum(params int?[] quantities) => Array.TrueForAll(quantities, quantity => quantity is null)
        ? null
        : quantities.Sum();

    /// <summary>Formats a time as local time, to the minute: <c>2026-11-23 17:45</c>.</summary>
    /// <param name="time">The time in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Local(DateTime? time) => Write(time?.ToLocalTime(), "yyyy-MM-dd HH:mm");

    /// <summary>Formats a time of this session as local time, without the date: <c>17:45:59</c>.</summary>
    /// <param name="time">The time in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? LocalTime(DateTime? time) => Write(time?.ToLocalTime(), "HH:mm:ss");

    /// <summary>Formats a time as local date: <c>2026-11-23</c>.</summary>
    /// <param name="time">The time in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? LocalDay(DateTime? time) => Write(time?.ToLocalTime(), "yyyy-MM-dd");

    /// <summary>Formats a time range as local dates, without the year: <c>11-23..11-25</c>.</summary>
    /// <param name="earliest">The first time in UTC; null for none.</param>
    /// <param name="latest">The last time in UTC; null for none.</param>
    /// <returns>The text; a single date when both are the same or only one is known; null for none.</returns>
    public static string? LocalDays(DateTime? earliest, DateTime? latest)
    {
        string?[] days = [Write(earliest?.ToLocalTime(), "MM-dd"), Write(latest?.ToLocalTime(), "MM-dd")];
        return days.All(day => day is null) ? null : string.Join("..", days.OfType<string>().Distinct());
    }

    /// <summary>Formats a time in UTC: <c>2026-11-23 17:45:59Z</c>.</summary>
    /// <param name="time">The time in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Utc(DateTime? time) => Write(time, "yyyy-MM-dd HH:mm:ss'Z'");

    /// <summary>Formats a time range in UTC: <c>2026-11-23 08:00Z - 2026-11-23 12:00Z</c>.</summary>
    /// <param name="earliest">The first time in UTC; null for none.</param>
    /// <param name="latest">The last time in UTC; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? UtcRange(DateTime? earliest, DateTime? latest)
    {
        string?[] ends = [Write(earliest, "yyyy-MM-dd HH:mm'Z'"), Write(latest, "yyyy-MM-dd HH:mm'Z'")];
        return ends.All(end => end is null) ? null : string.Join(" - ", ends.OfType<string>());
    }

    /// <summary>Formats a duration: <c>0.25 s</c>, <c>12.5 s</c>.</summary>
    /// <param name="time">The duration; null for none.</param>
    /// <returns>The text; null for none.</returns>
    public static string? Seconds(TimeSpan? time) =>
        time?.TotalSeconds.ToString(time.Value < TimeSpan.FromSeconds(10) ? "0.00' s'" : "0.0' s'", CultureInfo.InvariantCulture);

    /// <summary>The tracking numbers of an order.</summary>
    /// <param name="order">The order.</param>
    /// <returns>A single number, or a list of several; null if there is none or the packages were not read.</returns>
    public static object? TrackingNumbers(McfOrder order)
    {
        string[] numbers =
        [
            .. (order.Shipments ?? []).SelectMany(shipment => shipment.Packages).Select(package => package.TrackingNumber).OfType<string>(),
        ];
        return numbers.Length switch
        {
            0 => null,
            1 => numbers[0],
            _ => new ModelList<string>(numbers),
        };
    }

    /// <summary>How long an order stays on hold: <c>13 d</c>, on the last day <c>5 h</c>.</summary>
    /// <param name="expires">When the hold expires; null if the order is not on hold.</param>
    /// <param name="connectionName">The connection of the order, whose service has a clock.</param>
    /// <returns>The text; null if the order is not on hold.</returns>
    public static string? HoldLeft(DateTime? expires, string? connectionName)
    {
        if (expires is not { } end)
        {
            return null;
        }

        var left = end - SessionClock.At(McfSession.OfThread.Open.LastOrDefault(connection => connection.Name == connectionName));
        return left.TotalDays >= 1
            ? ((int)left.TotalDays).ToString(CultureInfo.InvariantCulture) + " d"
            : Math.Max(0, (int)left.TotalHours).ToString(CultureInfo.InvariantCulture) + " h";
    }

    /// <summary>Shortens the file name of a source, so that its rows stay visible: <c>orders-of-n… rows 2, 3</c>.</summary>
    /// <param name="source">The file and rows; null for none.</param>
    /// <param name="width">The width of the column.</param>
    /// <returns>The text, at most as long as the column is wide; null for none.</returns>
    public static string? Source(PSObject? source, int width)
    {
        var text = Show(source)?.ToString();
        if (text is null || text.Length <= width)
        {
            return text;
        }

        var start = text.LastIndexOf(" row", StringComparison.Ordinal);
        var rows = start < 0 ? "" : text.Substring(start);
        if (rows.Length > width - ShortestName)
        {
            rows = rows.Split(',')[0] + ", \u2026";
        }

        var name = text.Remove(Math.Max(1, width - rows.Length - 1));
        return $"{name}\u2026{rows}";
    }

    private static string? Write(DateTime? time, string format) => time?.ToString(format, CultureInfo.InvariantCulture);
}
