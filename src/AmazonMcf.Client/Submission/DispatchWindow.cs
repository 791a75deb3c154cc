using System.Collections.Concurrent;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>
/// Keeps a bounded number of pieces of work under way and hands their answers to one consumer thread.
/// What counts against the bound is work submitted and not yet taken, so that answers waiting for their turn are bounded too.
/// </summary>
/// <remarks>
/// Workers only post to the mailbox; everything else happens on the thread that submits and takes. Waiting is blocking on the
/// mailbox: nothing polls. A stop makes <see cref="Take"/> throw; call <see cref="Finish"/> then to learn what was cut off.
/// </remarks>
/// <typeparam name="TRequest">What is to be done.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
public sealed class DispatchWindow<TRequest, TResult> : IDisposable
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    private readonly Func<TRequest, ApiCall, Task<TResult>> work;
    private readonly DispatchStop stop;
    private readonly Action<ApiAttempt>? onAttempt;
    private readonly McfOutputOrder order;
    private readonly BlockingCollection<Message> messages = new(new ConcurrentQueue<Message>());
    private readonly LinkedList<DispatchEntry<TRequest, TResult>> entries = [];
    private readonly Queue<DispatchEntry<TRequest, TResult>> completed = new();

    /// <summary>Opens a window.</summary>
    /// <param name="limit">How much may be under way, 1 or more.</param>
    /// <param name="order">The order in which answers are handed out.</param>
    /// <param name="work">
    /// Does one piece of work: on the thread that submits up to its first wait, on any thread from there. What it throws becomes the
    /// answer.
    /// </param>
    /// <param name="stop">The tokens that end the work.</param>
    /// <param name="onAttempt">Told of every request, on the consumer's thread, when it next submits or takes.</param>
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
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "At least one piece of work must be allowed.");
        }

        Limit = limit;
        this.order = order;
        this.work = work;
        this.stop = stop;
        this.onAttempt = onAttempt;
    }

    /// <summary>Whether attempts carry bodies, masked.</summary>
    public bool WantsBodies { get; init; }

    /// <summary>How much may be under way.</summary>
    public int Limit { get; }

    /// <summary>How much is submitted and not yet taken.</summary>
    public int Count => entries.Count;

    /// <summary>Whether an answer must be taken before more can be submitted.</summary>
    public bool IsFull => entries.Count >= Limit;

    /// <summary>Starts a piece of work.</summary>
    /// <param name="request">What is to be done.</param>
    /// <exception cref="InvalidOperationException">The window is full.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Submit(TRequest request)
    {
        stop.Dispatch.ThrowIfCancellationRequested();
        if (IsFull)
        {
            throw new InvalidOperationException("The window is full: take an answer first.");
        }

        var entry = new DispatchEntry<TRequest, TResult>(
            request,
            new ApiCall(Post, stop.Dispatch, stop.Wire) { WantsBodies = WantsBodies }
        );
        entries.AddLast(entry);

        // Started here, up to its first wait, so that work stands in line for quota in the order of submission.
        entry.Running = RunAsync(entry);
    }

    /// <summary>Takes an answer if one is due now.</summary>
    /// <param name="outcome">The answer.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryTake(out DispatchResult<TRequest, TResult>? outcome)
    {
        while (messages.TryTake(out var message))
        {
            Open(message);
        }

        return TryNext(out outcome);
    }

    /// <summary>Waits for the next answer.</summary>
    /// <param name="timeout">How long to wait while nothing happens; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it
    /// takes.</param>
    /// <param name="outcome">The answer.</param>
    /// <returns>Whether there was one; not when the patience ran out or nothing is under way.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public bool Take(TimeSpan timeout, out DispatchResult<TRequest, TResult>? outcome)
    {
        while (!TryTake(out outcome))
        {
            stop.Dispatch.ThrowIfCancellationRequested();
            if (entries.Count == 0 || !messages.TryTake(out var message, (int)timeout.TotalMilliseconds, stop.Dispatch))
            {
                return false;
            }

            Open(message);
        }

        return true;
    }

    /// <summary>Takes an answer back that could not be passed on, so that <see cref="Finish"/> tells it.</summary>
    /// <param name="outcome">The answer taken last.</param>
    public void PutBack(DispatchResult<TRequest, TResult> outcome) => entries.AddFirst(new DispatchEntry<TRequest, TResult>(outcome));

    /// <summary>Takes note of work that will not be started any more, so that <see cref="Finish"/> tells it.</summary>
    /// <param name="request">What was to be done.</param>
    public void Abandon(TRequest request) => entries.AddLast(new DispatchEntry<TRequest, TResult>(request, new ApiCall()));

    /// <summary>
    /// Ends the window: stops what is under way, gives it the grace to tell its outcome, and says what was cut off, in the order of
    /// submission. Attempts are not told any more. A window that was emptied has nothing to say. Safe to call again.
    /// </summary>
    /// <returns>The work that was submitted and never taken, put back, or forgone.</returns>
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

    // A worker that outlived the settling time finds the mailbox closed; nobody waits for it any more.
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

        if (message.Entry is not null && order == McfOutputOrder.Completion)
        {
            completed.Enqueue(message.Entry);
        }
    }

    private bool TryNext(out DispatchResult<TRequest, TResult>? outcome)
    {
        var entry = order == McfOutputOrder.Input ? CompletedHead() : FirstCompleted();
        outcome = entry?.Result;
        if (entry is not null)
        {
            entries.Remove(entry);
        }

        return entry is not null;
    }

    private DispatchEntry<TRequest, TResult>? CompletedHead() =>
        entries.First is { Value: { Result: not null } head } ? head : null;

    private DispatchEntry<TRequest, TResult>? FirstCompleted() => completed.Count > 0 ? completed.Dequeue() : null;

    private readonly record struct Message(DispatchEntry<TRequest, TResult>? Entry, ApiAttempt? Attempt);
}
