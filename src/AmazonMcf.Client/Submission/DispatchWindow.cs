using System.Collections.Concurrent;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Runs a limited number of work items concurrently and passes their results to one consumer thread. The limit counts items that were
/// submitted and not yet taken, so that waiting results are limited too.
/// </summary>
/// <remarks>
/// Workers only post to the message queue; everything else happens on the thread that submits and takes. Waiting blocks on the queue:
/// nothing polls. A stop makes <see cref="Take"/> throw; call <see cref="Finish"/> then to get the interrupted work.
/// </remarks>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
public sealed class DispatchWindow<TRequest, TResult> : IDisposable
{
    // Deferred items stay in memory until their results are taken.
    private const int MostDeferred = 100_000;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private readonly Func<TRequest, ApiCall, Task<TResult>> work;
    private readonly DispatchStop stop;
    private readonly Action<ApiAttempt>? onAttempt;
    private readonly McfOutputOrder order;
    private readonly BlockingCollection<Message> messages = new(new ConcurrentQueue<Message>());
    private readonly LinkedList<DispatchEntry<TRequest, TResult>> entries = [];
    private readonly Queue<DispatchEntry<TRequest, TResult>> completed = new();
    private int deferred;

    /// <summary>Opens a window.</summary>
    /// <param name="limit">The maximum number of concurrent items, 1 or more.</param>
    /// <param name="order">The order in which results are returned.</param>
    /// <param name="work">
    /// Does one piece of work: on the thread that submits up to its first wait, on any thread from there. An exception becomes the result.
    /// </param>
    /// <param name="stop">The tokens that end the work.</param>
    /// <param name="onAttempt">Called for each request, on the consumer's thread, when it next submits or takes.</param>
    public DispatchWindow(
        int limit,
        McfOutputOrder order,
        Func<TRequest, ApiCall, Task<TResult>> work,
        DispatchStop stop,
        Action<ApiAttempt>? onAttempt = null
    )
    {
        if (limit < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit must be at least 1.");
        }

        Limit = limit;
        this.order = order;
        this.work = work;
        this.stop = stop;
        this.onAttempt = onAttempt;
    }

    /// <summary>Whether attempts carry bodies, masked.</summary>
    public bool WantsBodies { get; init; }

    /// <summary>The maximum number of concurrent items.</summary>
    public int Limit { get; }

    /// <summary>The number of items submitted and not yet taken.</summary>
    public int Count => entries.Count;

    /// <summary>
    /// Whether a result must be taken before more items can be submitted. Items that have deferred themselves do not count: they wait for
    /// something that the others do not need.
    /// </summary>
    public bool IsFull => entries.Count - Math.Min(deferred, MostDeferred) >= Limit;

    /// <summary>Starts a piece of work.</summary>
    /// <param name="request">What is to be done.</param>
    /// <exception cref="InvalidOperationException">The window is full.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Submit(TRequest request)
    {
        stop.Dispatch.ThrowIfCancellationRequested();
        if (IsFull)
        {
            throw new InvalidOperationException("The window is full: take a result first.");
        }

        DispatchEntry<TRequest, TResult>? entry = null;
        entry = new(request, new ApiCall(Post, stop.Dispatch, stop.Wire)
        {
            WantsBodies = WantsBodies,
            OnDeferred = () => Post(new Message(entry, null, IsDeferral: true)),
        });
        entries.AddLast(entry);

        // Started here, up to its first wait, so that work waits for quota in the order of submission.
        entry.Running = RunAsync(entry);
    }

    /// <summary>Takes a result if one is available.</summary>
    /// <param name="outcome">The result.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(out DispatchResult<TRequest, TResult>? outcome)
    {
        while (messages.TryTake(out var message))
        {
            Open(message);
        }

        return TryNext(out outcome);
    }

    /// <summary>Waits for the next result.</summary>
    /// <param name="timeout">The timeout while nothing happens; <see cref="Timeout.InfiniteTimeSpan"/> for no timeout.</param>
    /// <param name="outcome">The result.</param>
    /// <returns>Whether there was one; false on timeout, if nothing is in progress, or if the window is no longer full.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public bool Take(TimeSpan timeout, out DispatchResult<TRequest, TResult>? outcome)
    {
        var wasFull = IsFull;
        while (!TryTake(out outcome))
        {
            stop.Dispatch.ThrowIfCancellationRequested();
            if (wasFull && !IsFull)
            {
                return false;
            }

            if (entries.Count == 0 || !messages.TryTake(out var message, (int)timeout.TotalMilliseconds, stop.Dispatch))
            {
                return false;
            }

            Open(message);
        }

        return true;
    }

    /// <summary>Returns a result that could not be passed on, so that <see cref="Finish"/> reports it.</summary>
    /// <param name="outcome">The result taken last.</param>
    public void PutBack(DispatchResult<TRequest, TResult> outcome) => entries.AddFirst(new DispatchEntry<TRequest, TResult>(outcome));

    /// <summary>Records work that will not be started, so that <see cref="Finish"/> reports it.</summary>
    /// <param name="request">What was to be done.</param>
    public void Abandon(TRequest request) => entries.AddLast(new DispatchEntry<TRequest, TResult>(request, new ApiCall()));

    /// <summary>
    /// Ends the window: stops the work in progress, waits for its outcome during the grace period, and returns the interrupted work in the
    /// order of submission. Attempts are no longer reported. Safe to call again.
    /// </summary>
    /// <returns>The work that was submitted and never taken, put back, or abandoned.</returns>
    public IReadOnlyList<UnfinishedWork<TRequest, TResult>> Finish()
    {
        if (entries.Count == 0)
        {
            return [];
        }

        stop.Stop();
        Task.WaitAll([.. entries.Select(entry => entry.Running)], stop.Grace + Settling);
        var unfinished = entries.Select(entry => entry.ToUnfinished()).ToArray();
        entries.Clear();
        completed.Clear();
        return unfinished;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Finish();
        messages.CompleteAdding();
    }

    private async Task RunAsync(DispatchEntry<TRequest, TResult> entry)
    {
        await entry.RunAsync(work).ConfigureAwait(false);
        Post(new Message(entry, null));
    }

    private void Post(ApiAttempt attempt) => Post(new Message(null, attempt));

    // A worker that outlives the settling time finds the queue completed, and its result is no longer used.
    private void Post(Message message)
    {
        try
        {
            messages.Add(message);
        }
        catch (InvalidOperationException)
        {
        }
    }

    private void Open(Message message)
    {
        if (message.Attempt is not null)
        {
            onAttempt?.Invoke(message.Attempt);
        }

        if (message is { IsDeferral: true, Entry: { IsTaken: false, IsDeferred: false } waiting })
        {
            waiting.IsDeferred = true;
            deferred++;
        }
        else if (message is { IsDeferral: false, Entry: { } ended })
        {
            ended.Complete();
            if (order == McfOutputOrder.Completion)
            {
                completed.Enqueue(ended);
            }
        }
    }

    private bool TryNext(out DispatchResult<TRequest, TResult>? outcome)
    {
        var entry = order == McfOutputOrder.Input ? CompletedHead() : FirstCompleted();
        outcome = entry?.Result;
        if (entry is not null)
        {
            entries.Remove(entry);
            entry.IsTaken = true;
            deferred -= entry.IsDeferred ? 1 : 0;
        }

        return entry is not null;
    }

    private DispatchEntry<TRequest, TResult>? CompletedHead() =>
        entries.First is { Value: { Result: not null } head } ? head : null;

    private DispatchEntry<TRequest, TResult>? FirstCompleted() => completed.Count > 0 ? completed.Dequeue() : null;

    private readonly record struct Message(DispatchEntry<TRequest, TResult>? Entry, ApiAttempt? Attempt, bool IsDeferral = false);
}
