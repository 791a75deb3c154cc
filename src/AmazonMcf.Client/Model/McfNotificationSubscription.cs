namespace AmazonMcf.Model;

/// <summary>A seller's subscription to notifications of one type. Source: Notifications v1.</summary>
public sealed class McfNotificationSubscription : McfSellerObject
{
    /// <summary>The notification type, for example <c>FULFILLMENT_ORDER_STATUS</c>.</summary>
    public string? NotificationType { get; set; }

    /// <summary>The ARN of the queue; null if the destination is not a queue or no longer exists.</summary>
    public string? QueueArn { get; set; }

    /// <summary>The filter expression (CEL); null if every notification is sent.</summary>
    public string? Filter { get; set; }

    /// <summary>The id of the subscription.</summary>
    public string? SubscriptionId { get; set; }

    /// <summary>The id of the destination.</summary>
    public string? DestinationId { get; set; }

    /// <summary>The name of the destination; null if the destination no longer exists.</summary>
    public string? DestinationName { get; set; }

    /// <summary>The version of the payload.</summary>
    public string? PayloadVersion { get; set; }

    /// <summary>Whether <c>Register-McfNotification</c> created the subscription; false if it existed.</summary>
    public bool IsNew { get; set; }
}
