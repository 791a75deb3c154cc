using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Previews;

/// <summary>Remembers which delivery windows previews have offered: an order may name only such a window, for a day.</summary>
internal static class DeliveryWindowTable
{
    /// <summary>The table.</summary>
    public const string Schema = """
        CREATE TABLE delivery_window (
            starts_at     INTEGER NOT NULL,
            ends_at       INTEGER NOT NULL,
            offered_until INTEGER NOT NULL,
            PRIMARY KEY (starts_at, ends_at)
        ) WITHOUT ROWID;
        """;

    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Notes a window as offered now.</summary>
    /// <param name="session">The call.</param>
    /// <param name="start">Its start (UTC).</param>
    /// <param name="end">Its end (UTC).</param>
    public static void Remember(IStoreSession session, DateTime start, DateTime end) => session.Execute(
        """
        INSERT INTO delivery_window (starts_at, ends_at, offered_until) VALUES ($start, $end, $until)
        ON CONFLICT (starts_at, ends_at) DO UPDATE SET offered_until = excluded.offered_until
        """,
        ("$start", start),
        ("$end", end),
        ("$until", session.Now + Life));

    /// <summary>Deletes the windows that have expired.</summary>
    /// <param name="session">The call.</param>
    public static void Forget(IStoreSession session) => session.Execute(
        "DELETE FROM delivery_window WHERE offered_until < $now",
        ("$now", session.Now));

    /// <summary>Whether a window may be named in an order.</summary>
    /// <param name="session">The call.</param>
    /// <param name="start">Its start (UTC).</param>
    /// <param name="end">Its end (UTC).</param>
    public static bool IsOffered(IStoreSession session, DateTime start, DateTime end) => session.QueryFirst(
        "SELECT 1 FROM delivery_window WHERE starts_at = $start AND ends_at = $end AND offered_until >= $now AND starts_at > $now",
        row => row.GetInt32(0),
        ("$start", start),
        ("$end", end),
        ("$now", session.Now)) == 1;
}
