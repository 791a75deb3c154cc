using SellingPartner;

namespace AmazonMcf.Outbound;

/// <summary>
/// The operations of Fulfillment Outbound 2020-07-01: path, usage plan and retry class of each. Source: the model and its usage plans.
/// </summary>
public static class OutboundOperations
{
    /// <summary>The start of every path.</summary>
    public const string BasePath = "/fba/outbound/2020-07-01";

    private const string Orders = BasePath + "/fulfillmentOrders";
    private const string Order = Orders + "/{sellerFulfillmentOrderId}";
    private const string Inventory = BasePath + "/features/inventory/{featureName}";

    /// <summary>The API they belong to.</summary>
    public static ApiDescription Api { get; } = new("fulfillmentOutbound", "2020-07-01", BasePath, static () => All!, new OutboundErrors())
    {
        Role = "Amazon Fulfillment",
        LoggableMembers = LoggableMembers.All,
    };

    /// <summary>Cost and dates of an order that is not placed yet.</summary>
    public static ApiOperation GetFulfillmentPreview { get; } =
        new(Api, "getFulfillmentPreview", HttpMethod.Post, Orders + "/preview", 2, 30, RetryClass.Read);

    /// <summary>Delivery dates of one product.</summary>
    public static ApiOperation DeliveryOffers { get; } =
        new(Api, "deliveryOffers", HttpMethod.Post, BasePath + "/deliveryOffers", 5, 30, RetryClass.Read);

    /// <summary>Summaries of all orders, in pages.</summary>
    public static ApiOperation ListAllFulfillmentOrders { get; } =
        new(Api, "listAllFulfillmentOrders", HttpMethod.Get, Orders, 2, 30, RetryClass.Read);

    /// <summary>Places an order.</summary>
    public static ApiOperation CreateFulfillmentOrder { get; } =
        new(Api, "createFulfillmentOrder", HttpMethod.Post, Orders, 2, 30, RetryClass.UnsafeWrite);

    /// <summary>Where a package is.</summary>
    public static ApiOperation GetPackageTrackingDetails { get; } =
        new(Api, "getPackageTrackingDetails", HttpMethod.Get, BasePath + "/tracking", 2, 30, RetryClass.Read);

    /// <summary>The reasons a return may name.</summary>
    public static ApiOperation ListReturnReasonCodes { get; } =
        new(Api, "listReturnReasonCodes", HttpMethod.Get, BasePath + "/returnReasonCodes", 2, 30, RetryClass.Read);

    /// <summary>Asks for a return.</summary>
    public static ApiOperation CreateFulfillmentReturn { get; } =
        new(Api, "createFulfillmentReturn", HttpMethod.Put, Order + "/return", 2, 30, RetryClass.UnsafeWrite);

    /// <summary>One order with everything.</summary>
    public static ApiOperation GetFulfillmentOrder { get; } =
        new(Api, "getFulfillmentOrder", HttpMethod.Get, Order, 2, 30, RetryClass.Read);

    /// <summary>Changes or releases an order on hold.</summary>
    public static ApiOperation UpdateFulfillmentOrder { get; } =
        new(Api, "updateFulfillmentOrder", HttpMethod.Put, Order, 2, 30, RetryClass.IdempotentWrite);

    /// <summary>Requests a cancellation.</summary>
    public static ApiOperation CancelFulfillmentOrder { get; } =
        new(Api, "cancelFulfillmentOrder", HttpMethod.Put, Order + "/cancel", 2, 30, RetryClass.IdempotentWrite);

    /// <summary>Moves a sandbox order to a status. Its usage plan is the one of the sandbox: the model names none.</summary>
    public static ApiOperation SubmitFulfillmentOrderStatusUpdate { get; } =
        new(Api, "submitFulfillmentOrderStatusUpdate", HttpMethod.Put, Order + "/status", 5, 15, RetryClass.IdempotentWrite)
        {
            SandboxOnly = true,
        };

    /// <summary>The features of a marketplace.</summary>
    public static ApiOperation GetFeatures { get; } =
        new(Api, "getFeatures", HttpMethod.Get, BasePath + "/features", 2, 30, RetryClass.Read);

    /// <summary>The SKUs a feature can be used with, in pages.</summary>
    public static ApiOperation GetFeatureInventory { get; } =
        new(Api, "getFeatureInventory", HttpMethod.Get, Inventory, 2, 30, RetryClass.Read);

    /// <summary>Whether one SKU can be used with a feature.</summary>
    public static ApiOperation GetFeatureSku { get; } =
        new(Api, "getFeatureSKU", HttpMethod.Get, Inventory + "/{sellerSku}", 2, 30, RetryClass.Read);

    /// <summary>All of them, in the order of the model.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        GetFulfillmentPreview, DeliveryOffers, ListAllFulfillmentOrders, CreateFulfillmentOrder, GetPackageTrackingDetails,
        ListReturnReasonCodes, CreateFulfillmentReturn, GetFulfillmentOrder, UpdateFulfillmentOrder, CancelFulfillmentOrder,
        SubmitFulfillmentOrderStatusUpdate, GetFeatures, GetFeatureInventory, GetFeatureSku,
    ];
}
