namespace AmazonMcf.Model.KnownValues;

/// <summary>The notification types that concern Multi-Channel Fulfillment. Source: Notifications v1, notification type values.</summary>
public static class NotificationTypes
{
    /// <summary>An order, a shipment or a return of Multi-Channel Fulfillment changed.</summary>
    public const string FulfillmentOrderStatus = "FULFILLMENT_ORDER_STATUS";

    /// <summary>The available inventory of a SKU changed.</summary>
    public const string FbaInventoryAvailabilityChanges = "FBA_INVENTORY_AVAILABILITY_CHANGES";

    /// <summary>The client secret of an application expires soon.</summary>
    public const string ClientSecretExpiry = "APPLICATION_OAUTH_CLIENT_SECRET_EXPIRY";

    /// <summary>An application has a new client secret.</summary>
    public const string ClientNewSecret = "APPLICATION_OAUTH_CLIENT_NEW_SECRET";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [FulfillmentOrderStatus, FbaInventoryAvailabilityChanges, ClientSecretExpiry, ClientNewSecret];

    /// <summary>Those that a seller can subscribe to; those about client secrets are set up in the developer console.</summary>
    public static IReadOnlyList<string> OfSellers { get; } = [FulfillmentOrderStatus, FbaInventoryAvailabilityChanges];
}
