using AmazonMcf.Errors;

namespace AmazonMcf.Notifications;

/// <summary>
/// The warnings of a watch, each once: a failure that lasts is reported when it begins, and again only after the same part has worked.
/// </summary>
internal sealed class WatchWarnings
{
    private readonly Queue<string> texts = new();
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private bool hasWorked;

    /// <summary>Whether the orders could not be read at the last attempt.</summary>
    public bool IsServiceFailing { get; private set; }

    /// <summary>Whether the queue failed at the last attempt.</summary>
    public bool IsQueueFailing => QueueFailure is not null;

    /// <summary>Why the queue failed at the last attempt; null if it worked.</summary>
    public McfQueueFailedException? QueueFailure { get; private set; }

    /// <summary>Takes the oldest warning that was not taken yet.</summary>
    /// <param name="text">The warning.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryTake(out string text)
    {
        text = texts.Count > 0 ? texts.Dequeue() : "";
        return text.Length > 0;
    }

    /// <summary>Adds a warning.</summary>
    /// <param name="text">The warning.</param>
    public void Add(string text) => texts.Enqueue(text);

    /// <summary>Adds a warning unless there was one about the same subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="text">The warning.</param>
    public void AddOnce(string subject, string text)
    {
        if (reported.Add(subject))
        {
            Add(text);
        }
    }

    /// <summary>Records that the queue worked.</summary>
    public void QueueWorks() => QueueFailure = null;

    /// <summary>Records that the queue failed.</summary>
    /// <param name="failure">The failure.</param>
    public void QueueFails(McfQueueFailedException failure)
    {
        if (!IsQueueFailing)
        {
            Add(failure.Message + " The list of orders is still read; the queue is tried again.");
        }

        QueueFailure = failure;
    }

    /// <summary>Does something with the service. A failure that may pass is a warning, except at the last attempt.</summary>
    /// <param name="work">The work.</param>
    /// <param name="isLast">Whether there is no further attempt.</param>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> TryAsync(Func<Task> work, bool isLast)
    {
        try
        {
            await work().ConfigureAwait(false);
            (IsServiceFailing, hasWorked) = (false, true);
            return true;
        }
        catch (McfException failure) when (!isLast && CanPass(failure, hasWorked))
        {
            if (!IsServiceFailing)
            {
                Add(failure.Message + " The watch continues and tries again; messages that were not processed stay in the queue.");
            }

            IsServiceFailing = true;
            return false;
        }
    }

    /// <summary>The items of a stream until it ends or fails; see <see cref="TryAsync"/>.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="source">The stream.</param>
    /// <param name="isLast">Whether there is no further attempt.</param>
    public async IAsyncEnumerable<T> TryEachAsync<T>(IAsyncEnumerable<T> source, bool isLast)
    {
        var items = source.GetAsyncEnumerator();
        await using (items.ConfigureAwait(false))
        {
            var hasNext = true;
            while (await TryAsync(async () => hasNext = await items.MoveNextAsync().ConfigureAwait(false), isLast).ConfigureAwait(false)
                && hasNext)
            {
                yield return items.Current;
            }
        }
    }

    /// <summary>
    /// Whether a failure may pass, so that another attempt is worth it. A page of a proxy or of maintenance may: at an address that has
    /// worked before, it is not a wrong address.
    /// </summary>
    /// <param name="failure">The failure.</param>
    /// <param name="hasWorked">Whether an attempt succeeded before.</param>
    public static bool CanPass(McfException failure, bool hasWorked) =>
        failure.IsTransient || (hasWorked && failure is McfNotTheServiceException or McfProtocolException);
}
