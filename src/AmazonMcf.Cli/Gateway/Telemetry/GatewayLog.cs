using System.Threading.Channels;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// The request log. A separate task writes lines from a bounded queue, so that a slow or unwritable log delays no response. Lost lines are
/// counted, shown by <c>/health</c> until writing succeeds again, and reported once.
/// </summary>
internal sealed class GatewayLog : IAsyncDisposable
{
    /// <summary>The response of <c>/health</c> while the log cannot be written. Requests are still processed.</summary>
    public const string Degraded = "DEGRADED: the request log cannot be written";

    private const int QueuedLines = 10_000;
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);

    private readonly Channel<string> queue = Channel.CreateBounded<string>(new BoundedChannelOptions(QueuedLines) { SingleReader = true });
    private readonly Action<string> write;
    private readonly GatewayMetrics metrics;
    private readonly Action<string> warn;
    private readonly TimeProvider time;
    private readonly Task writing;
    private volatile bool isFailing;
    private int warnings;

    /// <summary>Starts the log.</summary>
    /// <param name="write">Writes a line; may throw.</param>
    /// <param name="metrics">Counts the lost lines.</param>
    /// <param name="warn">Called once when a line is lost.</param>
    /// <param name="time">The clock.</param>
    public GatewayLog(Action<string> write, GatewayMetrics metrics, Action<string> warn, TimeProvider time)
    {
        (this.write, this.metrics, this.warn, this.time) = (write, metrics, warn, time);
        writing = Task.Run(WriteAsync);
    }

    /// <summary>Whether the most recent line was lost.</summary>
    public bool IsFailing => isFailing;

    /// <summary>Adds a line to the queue. Never throws and never waits.</summary>
    public void Add(GatewayLogLine line)
    {
        if (!queue.Writer.TryWrite(line.ToString()))
        {
            Lose("lines arrive faster than they can be written");
        }
    }

    /// <summary>Writes the queued lines, unless that takes too long.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await Task.WhenAny(writing, Task.Delay(EndTime, time)).ConfigureAwait(false);
    }

    private async Task WriteAsync()
    {
        await foreach (var line in queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                write(line);
                isFailing = false;
            }
#pragma warning disable CA1031 // Whatever fails concerns one line: the next one is tried.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Lose(failure.Message);
            }
        }
    }

    private void Lose(string reason)
    {
        isFailing = true;
        metrics.AddLostLine();
        if (Interlocked.Exchange(ref warnings, 1) == 0)
        {
            warn(
                $"the request log cannot be written: {reason.TrimEnd('.')}. Requests are still processed; /metrics counts the lost lines."
            );
        }
    }
}
