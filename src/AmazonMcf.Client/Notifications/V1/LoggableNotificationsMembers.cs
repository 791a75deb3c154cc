namespace AmazonMcf.Notifications.V1;

/// <summary>
/// The members of requests and responses whose values are not masked: ids, names, queues and filters. Source: Notifications v1.
/// </summary>
internal static class LoggableNotificationsMembers
{
    public static ICollection<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // What holds others.
        "payload", "subscriptions", "resource", "resourceSpecification", "sqs", "eventBridge", "processingDirective", "eventFilter",
        "testNotification", "errors",

        // Ids and names.
        "name", "destinationId", "subscriptionId", "arn", "region", "payloadVersion", "filterExpression", "eventFilterType",
        "testScenario",

        // Words of the service.
        "code", "message", "details",
    };
}
