using System.Collections.Concurrent;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>Waits for tasks on the pipeline thread, and meanwhile reports the requests that were made.</summary>
internal sealed class CallPump : IDisposable
{
    private readonly BlockingCollection<ApiAttempt?> messages = new(new ConcurrentQueue<ApiAttempt?>());
    private readonly Action<ApiAttempt> onAttempt;

    /// <summary>Creates the pump.</summary>
    /// <param name="stop">The tokens that end the work.</param>
    /// <param name="onAttempt">Called for each request, on the waiting thread.</param>
    /// <param name="wantsBodies">Whether requests are reported with their bodies.</param>
    public CallPump(DispatchStop stop, Action<ApiAttempt> onAttempt, bool wantsBodies)
    {
        this.onAttempt = onAttempt;
        Call = new ApiCall(Post, stop.Dispatch, stop.Wire) { WantsBodies = wantsBodies };
    }

    /// <summary>The call to pass to the client.</summary>
    public ApiCall Call { get; }

    /// <summary>Waits for a task. The task ends when the work is stopped.</summary>
    public T Wait<T>(Task<T> task)
    {
        _ = task.ContinueWith(_ => Post(null), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (messages.Take() is { } attempt)
        {
            onAttempt(attempt);
        }

        return task.GetAwaiter().GetResult();
    }

    /// <inheritdoc />
    public void Dispose() => messages.CompleteAdding();

    // Interrupted work may still report a request after the pump is disposed.
    private void Post(ApiAttempt? attempt)
    {
        try
        {
            messages.Add(attempt);
        }
        catch (InvalidOperationException)
        {
        }
    }
}
