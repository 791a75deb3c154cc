namespace AmazonMcf.Submission;

/// <summary>
/// The two tokens that end work: one stops waiting and sending at once, the other cancels requests in flight after a grace period, so that
/// they can still report their outcome.
/// </summary>
public sealed class DispatchStop : IDisposable
{
    private readonly object gate = new();
    private readonly CancellationTokenSource dispatch = new();
    private readonly CancellationTokenSource wire = new();
    private readonly TimeProvider time;
    private readonly TimeSpan grace;
    private ITimer? timer;
    private bool disposed;

    /// <summary>Makes a pair of tokens.</summary>
    /// <param name="grace">How long requests that were sent may continue after a stop; zero ends them immediately.</param>
    /// <param name="time">The clock of the grace.</param>
    public DispatchStop(TimeSpan grace, TimeProvider time)
    {
        this.grace = grace;
        this.time = time;
        Dispatch = dispatch.Token;
        Wire = wire.Token;
    }

    /// <summary>Canceled by <see cref="Stop"/>: waits end and nothing is sent.</summary>
    public CancellationToken Dispatch { get; }

    /// <summary>Canceled when the grace period after <see cref="Stop"/> is over.</summary>
    public CancellationToken Wire { get; }

    /// <summary>How long requests that were sent may continue after a stop.</summary>
    public TimeSpan Grace => grace;

    /// <summary>Whether <see cref="Stop"/> was called.</summary>
    public bool IsStopped => Dispatch.IsCancellationRequested;

    /// <summary>Stops. Any thread may call it, any number of times, after <see cref="Dispose"/> too; it does not wait.</summary>
    public void Stop()
    {
        lock (gate)
        {
            if (disposed || timer is not null)
            {
                return;
            }

            timer = time.CreateTimer(_ => EndWire(), null, grace, Timeout.InfiniteTimeSpan);
        }

        Cancel(dispatch);
        if (grace <= TimeSpan.Zero)
        {
            EndWire();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            if (disposed)
            {
                return;
            }

            disposed = true;
            timer?.Dispose();
        }

        dispatch.Dispose();
        wire.Dispose();
    }

    private void EndWire() => Cancel(wire);

    // A stop can race with completion; completed work needs no cancellation.
    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
        }
    }
}
