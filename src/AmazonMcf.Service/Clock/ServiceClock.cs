using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Clock;

/// <summary>
/// A virtual clock over a real one: the store keeps one pair of real and virtual moments, and the pace at which they part.
/// </summary>
internal sealed class ServiceClock(TimeProvider time) : IServiceClock
{
    /// <summary>The table: one row.</summary>
    public const string Schema = """
        CREATE TABLE clock (
            id             INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            real_anchor    INTEGER NOT NULL,
            virtual_anchor INTEGER NOT NULL,
            scale          REAL NOT NULL,
            latest         INTEGER NOT NULL
        );
        """;

    private const string Anchor = """
        INSERT INTO clock (id, real_anchor, virtual_anchor, scale, latest) VALUES (1, $real, $virtual, $scale, $virtual)
        ON CONFLICT (id) DO UPDATE SET
            real_anchor = excluded.real_anchor,
            virtual_anchor = excluded.virtual_anchor,
            scale = excluded.scale,
            latest = max(latest, excluded.latest)
        """;

    /// <summary>Starts the clock of a new store.</summary>
    /// <param name="session">The store.</param>
    /// <param name="start">The virtual time to start at; null for the real time.</param>
    /// <returns>The virtual time it started at.</returns>
    public DateTime Plant(IStoreSession session, DateTime? start)
    {
        var now = start ?? RealNow;
        SetAnchor(session, now, 1);
        return now;
    }

    /// <inheritdoc/>
    public DateTime Read(IStoreSession session)
    {
        var (now, latest) = session.QueryFirst(
            "SELECT real_anchor, virtual_anchor, scale, latest FROM clock",
            row => (Compute(row.GetInt64(0), row.GetInt64(1), row.GetDouble(2)), row.GetInt64(3)));
        // The real clock may be set back, and another process may have read a later one.
        if (now.Ticks <= latest)
            return new DateTime(latest, DateTimeKind.Utc);
        session.Execute("UPDATE clock SET latest = $latest", ("$latest", now));
        return now;
    }

    /// <inheritdoc/>
    public double GetScale(IStoreSession session) => session.QueryFirst("SELECT scale FROM clock", row => row.GetDouble(0));

    /// <inheritdoc/>
    public void SetScale(IStoreSession session, double scale)
    {
        if (!(scale >= 0) || double.IsInfinity(scale))
            throw new ArgumentOutOfRangeException(nameof(scale), "The pace of the clock must be 0 or more.");
        SetAnchor(session, Read(session), scale);
    }

    /// <inheritdoc/>
    public DateTime Step(IStoreSession session, TimeSpan by)
    {
        var now = Read(session);
        if (by < TimeSpan.Zero || by > DateTime.MaxValue - now)
            throw new ArgumentOutOfRangeException(nameof(by), "The clock only goes forwards, and not past the year 9999.");
        var later = Truncate((now + by).Ticks);
        SetAnchor(session, later, GetScale(session));
        return later;
    }

    private DateTime RealNow => Truncate(time.GetUtcNow().UtcTicks);

    private DateTime Compute(long realAnchor, long virtualAnchor, double scale)
    {
        var elapsed = Math.Max(0, RealNow.Ticks - realAnchor);
        var ticks = virtualAnchor + (elapsed * scale);
        return Truncate(ticks >= DateTime.MaxValue.Ticks ? DateTime.MaxValue.Ticks : virtualAnchor + (long)(elapsed * scale));
    }

    private void SetAnchor(IStoreSession session, DateTime virtualNow, double scale) => session.Execute(
        Anchor, ("$real", RealNow), ("$virtual", virtualNow), ("$scale", scale));

    private static DateTime Truncate(long ticks) => new(ticks - (ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
