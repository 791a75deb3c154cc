using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Clock;

/// <summary>The virtual time at which a store starts. It is written into a new store and never changes.</summary>
internal static class StartTime
{
    private const string Setting = "start";

    private static readonly DateTime Earliest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // From here a store can still be moved on for centuries before the calendar ends.
    private static readonly DateTime Latest = new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(-1);

    /// <summary>Checks a start time and gives it as the clock keeps it: UTC, whole milliseconds.</summary>
    /// <exception cref="McfValidationException">It is outside the years 2000 to 2099.</exception>
    public static DateTime? Check(DateTimeOffset? requested)
    {
        if (requested is not { } start)
        {
            return null;
        }

        var utc = start.UtcDateTime;
        if (utc >= Earliest && utc <= Latest)
        {
            return new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        }

        var error = new McfValidationError { Member = "StartTime", Rule = "must be in the years 2000 to 2099 (UTC).", Value = Text(utc) };
        throw new McfValidationException(error.ToString(), [error]);
    }

    /// <summary>Writes the start time of a new store.</summary>
    public static void Write(IStoreSession session, DateTime start) =>
        SettingTable.Write(session, Setting, start.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Compares a requested start time with the one of the store.</summary>
    /// <exception cref="EmbeddedStartException">The store started at another time.</exception>
    public static void Confirm(IStoreSession session, DateTime requested, string? path)
    {
        // Stores made by early builds keep no start time.
        var kept = SettingTable.Read(session, Setting) is { } text
            ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : (DateTime?)null;
        if (kept == requested)
        {
            return;
        }

        var known = kept is { } start ? $"started at {Text(start)}" : "exists and does not record its start time";
        throw new EmbeddedStartException(
            $"The embedded store '{path ?? "in memory"}' {known}; it cannot start at {Text(requested)}.",
            path
        );
    }

    private static string Text(DateTime utc) =>
        utc.ToString(
            utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss'Z'" : "yyyy-MM-dd HH:mm:ss.fff'Z'",
            CultureInfo.InvariantCulture
        );
}
