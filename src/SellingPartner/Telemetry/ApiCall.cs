namespace SellingPartner.Telemetry;

/// <summary>
/// A call: the tokens that cancel it, its attempts and waits, and the observer of each attempt. A call can make several requests, such as a
/// create and a read to confirm it.
/// </summary>
/// <param name="observer">Called for each attempt, on any thread; must be fast and must not throw.</param>
/// <param name="dispatch">Canceled immediately when the caller stops: ends waits, and nothing new is sent.</param>
/// <param name="wire">Canceled after a grace period following <paramref name="dispatch"/>: ends requests that were already sent.</param>
public sealed class ApiCall(Action<ApiAttempt>? observer = null, CancellationToken dispatch = default, CancellationToken wire = default)
{
    private readonly object gate = new();
    private int attempts;
    private int openWrites;
    private bool isSettling;
    private bool isClosed;
    private TimeSpan waited;
    private string? requestId;

    /// <summary>Ends waits; nothing is sent after it is canceled.</summary>
    public CancellationToken Dispatch { get; } = dispatch;

    /// <summary>Ends requests that were already sent.</summary>
    public CancellationToken Wire { get; } = wire;

    /// <summary>Whether the observer receives masked bodies. Costs time and memory; for troubleshooting. Default: false.</summary>
    public bool WantsBodies { get; init; }

    /// <summary>Called when the work can wait while other work goes on; see <see cref="Defer"/>. On any thread.</summary>
    internal Action? OnDeferred { get; init; }

    /// <summary>The number of requests sent.</summary>
    public int Attempts { get { lock (gate) { return attempts; } } }

    /// <summary>The time spent waiting for quota and between attempts.</summary>
    public TimeSpan Waited { get { lock (gate) { return waited; } } }

    /// <summary>The last request id that a response contained.</summary>
    public string? RequestId { get { lock (gate) { return requestId; } } }

    /// <summary>
    /// Whether a stop now leaves the outcome open: a request has left that changes something, and the service did not reject it, or the
    /// rejection is still being checked. A final rejection by the service proves that nothing was done, and so does a connection that
    /// was never established.
    /// </summary>
    public bool MayHaveTakenEffect { get { lock (gate) { return openWrites > 0 || isSettling; } } }

    /// <summary>How many requests left that may have changed something.</summary>
    internal int OpenWrites { get { lock (gate) { return openWrites; } } }

    /// <summary>A part of the call that can be stopped by itself. Its attempts are reported to the same observer.</summary>
    /// <param name="stop">Ends waits, and nothing new is sent.</param>
    /// <param name="cut">Ends requests that were already sent.</param>
    internal ApiCall Part(CancellationToken stop, CancellationToken cut) => new(OnPart, stop, cut) { WantsBodies = WantsBodies };

    /// <summary>Says that the work now waits for something that other work does not need, so that more of it can begin.</summary>
    internal void Defer() => OnDeferred?.Invoke();

    /// <summary>
    /// Decides whether a request may leave, and counts it if so. The decision and a stop exclude each other: a request that leaves is
    /// counted before the outcome can be queried, and none leaves after <see cref="Close"/>.
    /// </summary>
    /// <param name="kind">What the request does.</param>
    /// <returns>Whether it may.</returns>
    internal bool TryBeginSend(RetryClass kind)
    {
        lock (gate)
        {
            if (isClosed || Dispatch.IsCancellationRequested)
            {
                return false;
            }

            attempts++;
            openWrites += kind == RetryClass.Read ? 0 : 1;
            return true;
        }
    }

    /// <summary>Ends the call: nothing leaves any more, so that what is known of it now stays true.</summary>
    internal void Close()
    {
        lock (gate)
        {
            isClosed = true;
        }
    }

    /// <summary>Records that reads begin that determine the outcome of a write, or that they have ended with a response.</summary>
    /// <param name="begins">Whether they begin. A stop in between leaves the outcome open.</param>
    internal void OnSettling(bool begins)
    {
        lock (gate)
        {
            isSettling = begins;
        }
    }

    /// <summary>Records time spent waiting for quota or between attempts.</summary>
    internal void OnWaited(TimeSpan time)
    {
        lock (gate)
        {
            waited += time;
        }
    }

    /// <summary>Records how an attempt ended and notifies the observer.</summary>
    internal void OnAttempt(ApiAttempt attempt, RetryClass kind)
    {
        lock (gate)
        {
            requestId = attempt.RequestId ?? requestId;
            if (kind != RetryClass.Read && attempt.DidNothing)
            {
                openWrites--;
            }
        }

        observer?.Invoke(attempt);
    }

    private void OnPart(ApiAttempt attempt)
    {
        lock (gate)
        {
            attempts++;
            requestId = attempt.RequestId ?? requestId;
        }

        observer?.Invoke(attempt);
    }
}
