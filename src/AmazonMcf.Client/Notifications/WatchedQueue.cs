using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Notifications;

/// <summary>The queue of a watch. Failures that may pass are warnings: what is not deleted comes again.</summary>
/// <param name="queue">The queue.</param>
/// <param name="warnings">Receives the failures.</param>
/// <param name="time">The clock.</param>
internal sealed class WatchedQueue(INotificationQueue queue, WatchWarnings warnings, TimeProvider time)
{
    // What can be verified at the usual rate of reads before a queue shows the messages again.
    private const int MessagesAtOnce = 20;

    /// <summary>Receives messages.</summary>
    /// <param name="wait">How long to wait for the first.</param>
    /// <param name="stop">Ends the request.</param>
    /// <returns>The messages; none if the queue failed.</returns>
    public async Task<ReceivedNotifications> ReceiveAsync(TimeSpan wait, CancellationToken stop)
    {
        var received = new ReceivedNotifications("");
        try
        {
            await new NotificationReceiver(queue, time).ReceiveAsync(received, MessagesAtOnce, wait, stop).ConfigureAwait(false);
            warnings.QueueWorks();
            if (received.Warnings.FirstOrDefault() is { } unreadable)
            {
                warnings.AddOnce("unreadable", unreadable + " Further ones are not reported.");
            }
        }
        catch (McfQueueFailedException failure) when (failure.IsTransient)
        {
            warnings.QueueFails(failure);
        }

        return received;
    }

    /// <summary>Deletes a message.</summary>
    /// <param name="notification">The message.</param>
    /// <param name="stop">Ends the request.</param>
    public async Task DeleteAsync(McfNotification notification, CancellationToken stop)
    {
        try
        {
            var failed = await queue.DeleteAsync(notification.ReceiptHandles, stop).ConfigureAwait(false);
            foreach (var reason in failed.Values.Distinct(StringComparer.Ordinal))
            {
                warnings.AddOnce(
                    "delete " + reason, $"The queue did not delete a notification: {reason}. It is received again, and is known then.");
            }
        }
        catch (McfQueueFailedException failure) when (failure.IsTransient)
        {
            // It comes again, and is known then.
            warnings.QueueFails(failure);
        }
    }
}
