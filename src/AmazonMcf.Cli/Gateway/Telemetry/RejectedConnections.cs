using System.Diagnostics.Metrics;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// Counts the connections that the server closes because there are too many, and warns at most once per minute: their clients see only a
/// reset.
/// </summary>
internal sealed class RejectedConnections : IDisposable
{
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel";
    private const string Rejected = "kestrel.rejected_connections";
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly MeterListener listener = new();
    private readonly GatewayMetrics metrics;
    private readonly int limit;
    private readonly Action<string> warn;
    private readonly TimeProvider time;
    private long warnedAt;

    /// <summary>Begins to count.</summary>
    /// <param name="meters">The meters of the server.</param>
    /// <param name="metrics">The counters.</param>
    /// <param name="limit">The maximum number of connections.</param>
    /// <param name="warn">Writes a warning.</param>
    /// <param name="time">The clock.</param>
    public RejectedConnections(IMeterFactory meters, GatewayMetrics metrics, int limit, Action<string> warn, TimeProvider time)
    {
        (this.metrics, this.limit, this.warn, this.time) = (metrics, limit, warn, time);
        warnedAt = time.GetTimestamp() - (long)(Quiet.TotalSeconds * time.TimestampFrequency);
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == Rejected && instrument.Meter.Name == Server && instrument.Meter.Scope == meters)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Count(count));
        listener.Start();
    }

    public void Dispose() => listener.Dispose();

    private void Count(long count)
    {
        metrics.AddRejectedConnections(count);
        var last = Interlocked.Read(ref warnedAt);
        var now = time.GetTimestamp();
        if (time.GetElapsedTime(last, now) >= Quiet && Interlocked.CompareExchange(ref warnedAt, now, last) == last)
        {
            warn(
                $"Connections are rejected: {limit} are open, the maximum. Their clients see a reset. Limit the connections of each "
                    + "client, or run a second gateway.");
        }
    }
}
