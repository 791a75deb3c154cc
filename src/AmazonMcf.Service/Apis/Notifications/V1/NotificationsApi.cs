using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Notifications.V1;

/// <summary>Notifications v1.</summary>
internal static class NotificationsApi
{
    private const string BasePath = "/notifications/v1";
    private const string Subscriptions = "/subscriptions";
    private const string OfType = Subscriptions + "/{notificationType}";
    private const string ById = OfType + "/{subscriptionId}";
    private const string Destinations = "/destinations";

    private static readonly UsagePlan Plan = UsagePlan.Notifications;

    /// <summary>Puts the API together.</summary>
    public static ServiceApi Create(ServiceContext context)
    {
        var destinations = new DestinationOperations(context.Options.QueueEndpoint is not null);
        return new(
            BasePath,
            [
                new NotificationsOperation("getSubscriptions", "GET", Subscriptions, Plan, SubscriptionOperations.List),
                new NotificationsOperation("getSubscription", "GET", OfType, Plan, SubscriptionOperations.GetOfType),
                new NotificationsOperation("createSubscription", "POST", OfType, Plan, SubscriptionOperations.Create),
                new NotificationsOperation.Grantless("getSubscriptionById", "GET", ById, Plan, SubscriptionOperations.Get),
                new NotificationsOperation.Grantless("deleteSubscriptionById", "DELETE", ById, Plan, SubscriptionOperations.Delete),
                new NotificationsOperation(
                    "sendTestNotification",
                    "POST",
                    OfType + "/testNotification",
                    null,
                    call => SubscriptionOperations.SendTest(call, context.Options.HomeMarketplaceId)),
                new NotificationsOperation.Grantless("getDestinations", "GET", Destinations, Plan, DestinationOperations.List),
                new NotificationsOperation.Grantless("createDestination", "POST", Destinations, Plan, destinations.Create),
                new NotificationsOperation.Grantless(
                    "getDestination", "GET", Destinations + "/{destinationId}", Plan, DestinationOperations.Get),
                new NotificationsOperation.Grantless(
                    "deleteDestination", "DELETE", Destinations + "/{destinationId}", Plan, DestinationOperations.Delete),
            ]);
    }
}
