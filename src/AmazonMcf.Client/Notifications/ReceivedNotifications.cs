using AmazonMcf.Model;

namespace AmazonMcf.Notifications;

/// <summary>
/// Messages of one receipt, each notification once and in the order of events: standard queues repeat and reorder. Messages that are no
/// notifications are not deleted, so that the queue moves them to its dead-letter queue.
/// </summary>
/// <param name="queueUrl">The URL of the queue.</param>
internal sealed class ReceivedNotifications(string queueUrl)
{
    private readonly Dictionary<string, McfNotification> byId = new(StringComparer.Ordinal);
    private readonly List<McfNotification> withoutId = [];

    /// <summary>The number of messages, duplicates and unreadable ones included.</summary>
    public int Messages { get; private set; }

    /// <summary>The messages that are no notifications.</summary>
    public List<QueueMessage> Unreadable { get; } = [];

    /// <summary>A warning for each message that is not a notification.</summary>
    public IEnumerable<string> Warnings => Unreadable.Select(message =>
        $"Message {message.Id} is not a notification and was left in the queue"
            + (message.ReceiveCount is { } count ? FormattableString.Invariant($" (received {count} times)") : "")
            + "; a dead-letter queue takes it when its limit is reached.");

    /// <summary>The notifications, in the order of events.</summary>
    public IEnumerable<McfNotification> InOrder => byId.Values.Concat(withoutId)
        .OrderBy(notification => notification.SortTime ?? DateTime.MaxValue)
        .ThenBy(notification => notification.PublishTime ?? DateTime.MaxValue);

    /// <summary>Adds a message.</summary>
    /// <param name="message">The message.</param>
    public void Add(QueueMessage message)
    {
        Messages++;
        if (NotificationReader.Read(message, queueUrl) is not { } notification)
        {
            // A queue without a visibility timeout shows it again at once.
            Unreadable.RemoveAll(earlier => earlier.Id == message.Id);
            Unreadable.Add(message);
        }
        else if (notification.NotificationId is not { } id)
        {
            withoutId.Add(notification);
        }
        else if (byId.TryGetValue(id, out var first))
        {
            first.ReceiptHandles = [.. first.ReceiptHandles.Concat(notification.ReceiptHandles).Distinct(StringComparer.Ordinal)];
        }
        else
        {
            byId.Add(id, notification);
        }
    }
}
