using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Clock;

/// <summary>
/// A virtual clock over a real one: the store keeps one pair of real and virtual moments, and the pace at which they part.
/// It stops at <see cref="Latest"/>, so that everything scheduled from any of its moments is still a date.
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

    /// <summary>The last moment of the clock.</summary>
    public static readonly DateTime Latest = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The fastest pace.</summary>
    public const double MaxScale = 10_000_000;

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
    /// <param name="scale">Virtual seconds a real second, from the first moment on.</param>
    /// <returns>The virtual time it started at.</returns>
    public DateTime Seed(IStoreSession session, DateTime? start, double scale)
    {
        CheckScale(scale);
        var now = start ?? RealNow;
        SetAnchor(session, now, scale);
        return now;
    }

    /// <summary>Rejects a store whose clock no version of today could have written. Writes nothing.</summary>
    /// <exception cref="StoreContentException">The store cannot be used.</exception>
    public static void Check(IStoreSession session) => Load(session);

    /// <inheritdoc/>
    public DateTime Read(IStoreSession session)
    {
        var (real, anchor, scale, latest) = Load(session);
        var now = Compute(real, anchor, scale);
        // The real clock may be set back, and another process may have read a later one.
        if (now.Ticks <= latest)
        {
            return new DateTime(latest, DateTimeKind.Utc);
        }

        session.Execute("UPDATE clock SET latest = $latest", ("$latest", now));
        return now;
    }

    /// <inheritdoc/>
    public double GetScale(IStoreSession session) => session.QueryFirst("SELECT scale FROM clock", row => row.GetDouble(0));

    /// <inheritdoc/>
    public void SetScale(IStoreSession session, double scale)
    {
        CheckScale(scale);
        SetAnchor(session, Read(session), scale);
    }

    /// <inheritdoc/>
    public DateTime Step(IStoreSession session, TimeSpan by)
    {
        var now = Read(session);
        if (by < TimeSpan.Zero || by > Latest - now)
        {
            throw new ArgumentOutOfRangeException(
                nameof(by),
                FormattableString.Invariant($"The clock moves forward only, up to {Latest:u}.")
            );
        }

        var later = Truncate((now + by).Ticks);
        SetAnchor(session, later, GetScale(session));
        return later;
    }

    private static (long Real, long Anchor, double Scale, long Latest) Load(IStoreSession session)
    {
        var row = session.QueryFirst(
            "SELECT real_anchor, virtual_anchor, scale, latest FROM clock",
            columns => (Real: columns.GetInt64(0), Anchor: columns.GetInt64(1), Scale: columns.GetDouble(2), Latest: columns.GetInt64(3)));

        // Versions before the bounds let both go beyond what dates can hold.
        var furthest = Math.Max(row.Anchor, row.Latest);
        return furthest > Latest.Ticks || row.Scale > MaxScale
            ? throw new StoreContentException(Unusable(furthest, row.Scale), "Use a different store; a missing file is created.")
            : row;
    }

    private DateTime RealNow => Truncate(time.GetUtcNow().UtcTicks);

    private DateTime Compute(long realAnchor, long virtualAnchor, double scale)
    {
        var elapsed = Math.Max(0, RealNow.Ticks - realAnchor);
        var ticks = virtualAnchor + (elapsed * scale);
        return Truncate(ticks >= Latest.Ticks ? Latest.Ticks : virtualAnchor + (long)(elapsed * scale));
    }

    private static string Unusable(long latest, double scale) =>
        scale > MaxScale
            ? FormattableString.Invariant(
                $"cannot be used: an earlier version set its time scale to {scale}, and the maximum is {MaxScale}"
            )
            : FormattableString.Invariant(
                $"cannot be used: an earlier version moved its clock to {Utc(latest):u}, and the clock ends at {Latest:u}"
            );

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);

    private void SetAnchor(IStoreSession session, DateTime virtualNow, double scale) => session.Execute(
        Anchor, ("$real", RealNow), ("$virtual", virtualNow), ("$scale", scale));

    private static void CheckScale(double scale)
    {
        if (scale is not (>= 0 and <= MaxScale))
        {
            throw new ArgumentOutOfRangeException(
                nameof(scale),
                FormattableString.Invariant($"The time scale must be from 0 to {MaxScale}.")
            );
        }
    }

    private static DateTime Truncate(long ticks) => new(ticks - (ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
