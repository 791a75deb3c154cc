namespace AmazonMcf.Model;

/// <summary>
/// A notification from a queue. It is a hint: read the order or the inventory before acting on it. Source: notification schemas of the
/// Selling Partner API.
/// </summary>
public class McfNotification
{
    /// <summary>The id of the notification; the same for duplicates.</summary>
    public string? NotificationId { get; set; }

    /// <summary>The type, for example <c>FULFILLMENT_ORDER_STATUS</c>.</summary>
    public string? NotificationType { get; set; }

    /// <summary>When the event happened, in UTC.</summary>
    public DateTime? EventTime { get; set; }

    /// <summary>When the notification was sent, in UTC.</summary>
    public DateTime? PublishTime { get; set; }

    /// <summary>The merchant token of the seller; null if the notification has none.</summary>
    public string? SellerId { get; set; }

    /// <summary>The id of the subscription.</summary>
    public string? SubscriptionId { get; set; }

    /// <summary>The message as JSON. Null for notifications that contain a client secret.</summary>
    public string? Body { get; set; }

    /// <summary>The URL of the queue.</summary>
    public string? QueueUrl { get; set; }

    /// <summary>The number of times the message was received, if the queue reports it. Rises when a message is not completed.</summary>
    public int? ReceiveCount { get; set; }

    /// <summary>The receipts of the message and its duplicates, which <c>Complete-McfNotification</c> needs.</summary>
    public IReadOnlyList<string> ReceiptHandles { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>When the state that is reported began, in UTC: the order of notifications.</summary>
    internal virtual DateTime? SortTime => EventTime ?? PublishTime;

    /// <summary>Returns the type and the id.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{NotificationType} {NotificationId}";
}
