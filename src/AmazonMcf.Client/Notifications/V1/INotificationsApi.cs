using AmazonMcf.Notifications.V1.Wire;
using Refit;
using SellingPartner.Telemetry;

namespace AmazonMcf.Notifications.V1;

/// <summary>Notifications v1 as Amazon describes it: one method per operation, with wire types for requests and responses.</summary>
internal interface INotificationsApi
{
    /// <summary>One page of the subscriptions of the caller to a notification type. Source: getSubscriptions.</summary>
    /// <param name="notificationTypes">The notification type, the only element.</param>
    /// <param name="payloadVersion">Only subscriptions to this version of the payload; null for all.</param>
    /// <param name="pageSize">The number of subscriptions, from 30 to 100; null for the service's default.</param>
    /// <param name="nextToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The page.</returns>
    [Get("/notifications/v1/subscriptions")]
    Task<GetSubscriptionsResponse> GetSubscriptionsAsync(
        [Encoded, Query(CollectionFormat.Csv)] IReadOnlyList<string> notificationTypes,
        [Encoded] string? payloadVersion,
        [Encoded] int? pageSize,
        [Encoded] string? nextToken,
        [Property] ApiCall call);

    /// <summary>The subscription of the seller to a notification type. Source: getSubscription.</summary>
    /// <param name="notificationType">The notification type.</param>
    /// <param name="payloadVersion">The version of the payload; null for the latest.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The subscription.</returns>
    [Get("/notifications/v1/subscriptions/{notificationType}")]
    Task<GetSubscriptionResponse> GetSubscriptionAsync(
        [Encoded] string notificationType, [Encoded] string? payloadVersion, [Property] ApiCall call);

    /// <summary>Subscribes the seller to a notification type. Source: createSubscription.</summary>
    /// <param name="notificationType">The notification type.</param>
    /// <param name="body">The destination, the version of the payload and the filter.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The subscription.</returns>
    [Post("/notifications/v1/subscriptions/{notificationType}")]
    Task<CreateSubscriptionResponse> CreateSubscriptionAsync(
        [Encoded] string notificationType, [Body] CreateSubscriptionRequest body, [Property] ApiCall call);

    /// <summary>A subscription by its id; grantless. Source: getSubscriptionById.</summary>
    /// <param name="notificationType">The notification type.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The subscription.</returns>
    [Get("/notifications/v1/subscriptions/{notificationType}/{subscriptionId}")]
    Task<GetSubscriptionByIdResponse> GetSubscriptionByIdAsync(
        [Encoded] string notificationType, [Encoded] string subscriptionId, [Property] ApiCall call);

    /// <summary>Ends a subscription; grantless. Source: deleteSubscriptionById.</summary>
    /// <param name="notificationType">The notification type.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Delete("/notifications/v1/subscriptions/{notificationType}/{subscriptionId}")]
    Task<DeleteSubscriptionByIdResponse> DeleteSubscriptionByIdAsync(
        [Encoded] string notificationType, [Encoded] string subscriptionId, [Property] ApiCall call);

    /// <summary>Sends a test notification; only in sandboxes. Source: sendTestNotification.</summary>
    /// <param name="notificationType">The notification type.</param>
    /// <param name="body">The destination and the content.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Post("/notifications/v1/subscriptions/{notificationType}/testNotification")]
    Task<SendTestNotificationResponse> SendTestNotificationAsync(
        [Encoded] string notificationType, [Body] SendTestNotificationRequest body, [Property] ApiCall call);

    /// <summary>All destinations of the application; grantless. Source: getDestinations.</summary>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The destinations.</returns>
    [Get("/notifications/v1/destinations")]
    Task<GetDestinationsResponse> GetDestinationsAsync([Property] ApiCall call);

    /// <summary>Registers a destination of the application; grantless. Source: createDestination.</summary>
    /// <param name="body">The name and the queue.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The destination.</returns>
    [Post("/notifications/v1/destinations")]
    Task<CreateDestinationResponse> CreateDestinationAsync([Body] CreateDestinationRequest body, [Property] ApiCall call);

    /// <summary>A destination by its id; grantless. Source: getDestination.</summary>
    /// <param name="destinationId">The destination.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The destination.</returns>
    [Get("/notifications/v1/destinations/{destinationId}")]
    Task<GetDestinationResponse> GetDestinationAsync([Encoded] string destinationId, [Property] ApiCall call);

    /// <summary>Removes a destination; grantless. Source: deleteDestination.</summary>
    /// <param name="destinationId">The destination.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Delete("/notifications/v1/destinations/{destinationId}")]
    Task<DeleteDestinationResponse> DeleteDestinationAsync([Encoded] string destinationId, [Property] ApiCall call);
}
