using AmazonMcf.Errors;
using SellingPartner;

namespace AmazonMcf.Notifications.V1;

/// <summary>
/// The operations of Notifications v1: path, usage plan, retry class and scope of each. Source: the model; the creation of a destination or
/// a subscription fails with a conflict if it exists, so that its outcome has to be read and not repeated.
/// </summary>
internal static class NotificationsOperations
{
    /// <summary>The scope of the operations that need no seller. Source: grantless operations, Selling Partner API guide.</summary>
    public const string Scope = "sellingpartnerapi::notifications";

    private const string BasePath = "/notifications/v1";
    private const string Subscriptions = BasePath + "/subscriptions";
    private const string OfType = Subscriptions + "/{notificationType}";
    private const string ById = OfType + "/{subscriptionId}";
    private const string Destinations = BasePath + "/destinations";
    private const double Rate = 1;
    private const int Burst = 5;

    /// <summary>The API they belong to.</summary>
    public static ApiDescription Api { get; } = new("notifications", "v1", BasePath, static () => All!, McfApiErrors.General)
    {
        Role = "Amazon Fulfillment",
        LoggableMembers = LoggableNotificationsMembers.All,
    };

    /// <summary>The subscriptions to a type, in pages.</summary>
    public static ApiOperation GetSubscriptions { get; } =
        Operation("getSubscriptions", HttpMethod.Get, Subscriptions, RetryClass.Read);

    /// <summary>The subscription to a type.</summary>
    public static ApiOperation GetSubscription { get; } =
        Operation("getSubscription", HttpMethod.Get, OfType, RetryClass.Read);

    /// <summary>Subscribes.</summary>
    public static ApiOperation CreateSubscription { get; } =
        Operation("createSubscription", HttpMethod.Post, OfType, RetryClass.UnsafeWrite);

    /// <summary>A subscription by its id.</summary>
    public static ApiOperation GetSubscriptionById { get; } =
        Grantless("getSubscriptionById", HttpMethod.Get, ById, RetryClass.Read);

    /// <summary>Ends a subscription.</summary>
    public static ApiOperation DeleteSubscriptionById { get; } =
        Grantless("deleteSubscriptionById", HttpMethod.Delete, ById, RetryClass.IdempotentWrite);

    /// <summary>Sends a test notification.</summary>
    public static ApiOperation SendTestNotification { get; } =
        Operation("sendTestNotification", HttpMethod.Post, OfType + "/testNotification", RetryClass.UnsafeWrite) with
        {
            SandboxOnly = true,
        };

    /// <summary>All destinations.</summary>
    public static ApiOperation GetDestinations { get; } =
        Grantless("getDestinations", HttpMethod.Get, Destinations, RetryClass.Read);

    /// <summary>Registers a destination.</summary>
    public static ApiOperation CreateDestination { get; } =
        Grantless("createDestination", HttpMethod.Post, Destinations, RetryClass.UnsafeWrite);

    /// <summary>A destination by its id.</summary>
    public static ApiOperation GetDestination { get; } =
        Grantless("getDestination", HttpMethod.Get, Destinations + "/{destinationId}", RetryClass.Read);

    /// <summary>Removes a destination.</summary>
    public static ApiOperation DeleteDestination { get; } =
        Grantless("deleteDestination", HttpMethod.Delete, Destinations + "/{destinationId}", RetryClass.IdempotentWrite);

    /// <summary>All of them, in the order of the model.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        GetSubscriptions, GetSubscription, CreateSubscription, GetSubscriptionById, DeleteSubscriptionById, SendTestNotification,
        GetDestinations, CreateDestination, GetDestination, DeleteDestination,
    ];

    private static ApiOperation Operation(string name, HttpMethod method, string path, RetryClass retryClass) =>
        new(Api, name, method, path, Rate, Burst, retryClass);

    private static ApiOperation Grantless(string name, HttpMethod method, string path, RetryClass retryClass) =>
        Operation(name, method, path, retryClass) with { GrantlessScope = Scope };
}
