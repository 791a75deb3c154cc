namespace AmazonMcf.Notifications;

/// <summary>Receives messages until there are enough, the queue is empty, or the time is over.</summary>
/// <param name="queue">The queue.</param>
/// <param name="time">The clock.</param>
internal sealed class NotificationReceiver(INotificationQueue queue, TimeProvider time)
{
    private const int MostAtOnce = 10;
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(20);

    /// <summary>Receives.</summary>
    /// <param name="into">Collects the messages.</param>
    /// <param name="max">The maximum number of messages.</param>
    /// <param name="wait">How long to wait for the first message.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task ReceiveAsync(ReceivedNotifications into, int max, TimeSpan wait, CancellationToken stop)
    {
        var start = time.GetTimestamp();
        while (into.Messages < max)
        {
            // What has arrived is worth more than what may follow: only the first message is waited for.
            var left = into.Messages > 0 ? TimeSpan.Zero : wait - time.GetElapsedTime(start);
            var poll = left < TimeSpan.Zero ? TimeSpan.Zero : left < LongestPoll ? left : LongestPoll;
            var messages = await queue.ReceiveAsync(Math.Min(MostAtOnce, max - into.Messages), poll, stop).ConfigureAwait(false);
            foreach (var message in messages)
            {
                into.Add(message);
            }

            if (messages.Count == 0 && (into.Messages > 0 || time.GetElapsedTime(start) >= wait))
            {
                return;
            }
        }
    }
}
