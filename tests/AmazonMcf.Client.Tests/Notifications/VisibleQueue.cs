namespace AmazonMcf.Notifications;

/// <summary>A standard queue: what is received is invisible for 30 seconds, and comes again unless it is deleted.</summary>
/// <param name="time">The clock.</param>
internal sealed class VisibleQueue(TimeProvider time) : INotificationQueue
{
    private const int MostRequests = 10_000;

    private readonly List<Entry> entries = [];
    private int requests;

    /// <summary>How long a message that was received is not received again.</summary>
    public TimeSpan Invisible { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The messages that were not deleted.</summary>
    public IReadOnlyList<string> Left => entries.ConvertAll(entry => entry.Body);

    /// <summary>What each request fails with; null: it works.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Why the queue deletes nothing; null: it does.</summary>
    public string? Rejection { get; set; }

    /// <summary>Adds a message.</summary>
    public void Put(string body) => entries.Add(new($"m{entries.Count}", body) { VisibleFrom = time.GetUtcNow() });

    public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan wait, CancellationToken stop)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        if (++requests > MostRequests)
        {
            throw new InvalidOperationException("The queue is read without an end.");
        }

        var end = time.GetUtcNow() + wait;
        while (true)
        {
            var now = time.GetUtcNow();
            var visible = entries.Where(entry => entry.VisibleFrom <= now).Take(max).ToList();
            if (visible.Count > 0 || now >= end)
            {
                visible.ForEach(entry => entry.VisibleFrom = now + Invisible);
                return visible.ConvertAll(entry => new QueueMessage(entry.Id, $"{entry.Id}#{requests}", entry.Body, 1));
            }

            await Task.Delay(entries.Select(entry => entry.VisibleFrom).Append(end).Min() - now, time, stop);
        }
    }

    public Task<IReadOnlyDictionary<string, string>> DeleteAsync(IReadOnlyList<string> receipts, CancellationToken stop)
    {
        if (Rejection is not null)
        {
            return Task.FromResult<IReadOnlyDictionary<string, string>>(receipts.ToDictionary(receipt => receipt, _ => Rejection));
        }

        entries.RemoveAll(entry => receipts.Any(receipt => receipt.Split('#')[0] == entry.Id));
        return Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
    }

    public void Dispose()
    {
    }

    private sealed class Entry(string id, string body)
    {
        public string Id => id;

        public string Body => body;

        public DateTimeOffset VisibleFrom { get; set; }
    }
}
