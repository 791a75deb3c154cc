using System.Threading.Channels;

namespace AmazonMcf.Cli.Gateway.Telemetry;

/// <summary>
/// The request log. Lines wait in a bounded queue for a task of their own, so a log that is slow or cannot be written delays no response.
/// What is lost is counted, shown by <c>/health</c> as long as it lasts, and said once.
/// </summary>
internal sealed class GatewayLog : IAsyncDisposable
{
    /// <summary>What <c>/health</c> says while the log cannot be written. Requests are answered all the same.</summary>
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
    /// <param name="metrics">Counts the lines that were lost.</param>
    /// <param name="warn">Told once when a line is lost.</param>
    /// <param name="time">The clock.</param>
    public GatewayLog(Action<string> write, GatewayMetrics metrics, Action<string> warn, TimeProvider time)
    {
        (this.write, this.metrics, this.warn, this.time) = (write, metrics, warn, time);
        writing = Task.Run(WriteAsync);
    }

    /// <summary>Whether the newest line was lost.</summary>
    public bool IsFailing => isFailing;

    /// <summary>Takes a line. Never throws and never waits.</summary>
    public void Add(GatewayLogLine line)
    {
        if (!queue.Writer.TryWrite(line.ToString()))
        {
            Lose("lines arrive faster than they can be written");
        }
    }

    /// <summary>Writes what is queued, unless that takes too long.</summary>
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
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
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
