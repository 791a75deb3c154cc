using SellingPartner;

namespace AmazonMcf.Outbound;

/// <summary>
/// The operations of Fulfillment Outbound 2026-07-04: path, usage plan and retry class of each. Source: the model and its usage plans;
/// sandboxes have one plan for the operations that only they support.
/// </summary>
internal static class FulfillmentOperations
{
    /// <summary>The version, as users name it.</summary>
    public const string Version = "2026-07-04";

    /// <summary>The start of every path.</summary>
    public const string BasePath = "/fulfillment/outbound/2026-07-04";

    private const string Orders = BasePath + "/orders";
    private const string Order = Orders + "/{orderId}";
    private const int Ok = 200;
    private const int Accepted = 202;
    private const int NoContent = 204;

    /// <summary>The API they belong to.</summary>
    public static ApiDescription Api { get; } =
        new("fulfillmentOutbound", Version, BasePath, static () => All!, new OutboundErrors())
        {
            Role = "Amazon Fulfillment",
            LoggableMembers = LoggableFulfillmentMembers.All,
            ResponseMembers =
            [
                "order", "orderId", "status", "orders", "pagination", "plannedShipments", "constraints", "offerResults",
            ],
        };

    /// <summary>The cost and dates of an order that is not placed yet.</summary>
    public static ApiOperation GetOrderPreview { get; } =
        new(Api, "getOrderPreview", HttpMethod.Post, BasePath + "/previews", 2, 30, RetryClass.Read);

    /// <summary>The delivery dates of products.</summary>
    public static ApiOperation GetOffers { get; } =
        new(Api, "getOffers", HttpMethod.Post, BasePath + "/offers", 5, 30, RetryClass.Read);

    /// <summary>Places an order.</summary>
    public static ApiOperation CreateOrder { get; } =
        new(Api, "createOrder", HttpMethod.Post, Orders, 2, 30, RetryClass.UnsafeWrite) { SuccessStatuses = [Ok, Accepted] };

    /// <summary>All orders with their shipments, in pages.</summary>
    public static ApiOperation ListOrders { get; } = new(Api, "listOrders", HttpMethod.Get, Orders, 2, 30, RetryClass.Read);

    /// <summary>One order with its shipments.</summary>
    public static ApiOperation GetOrder { get; } = new(Api, "getOrder", HttpMethod.Get, Order, 2, 30, RetryClass.Read);

    /// <summary>Releases an order on hold.</summary>
    public static ApiOperation UpdateOrder { get; } =
        new(Api, "updateOrder", HttpMethod.Put, Order, 2, 30, RetryClass.IdempotentWrite) { SuccessStatuses = [Accepted] };

    /// <summary>Requests the cancellation of an order.</summary>
    public static ApiOperation CancelOrder { get; } =
        new(Api, "cancelOrder", HttpMethod.Put, Order + "/cancel", 2, 30, RetryClass.IdempotentWrite) { SuccessStatuses = [Accepted] };

    /// <summary>Moves a sandbox order to a status.</summary>
    public static ApiOperation UpdateOrderStatus { get; } = Sandbox("updateOrderStatus", Order + "/status");

    /// <summary>Changes the status and the tracking of a package of a sandbox order.</summary>
    public static ApiOperation UpdatePackage { get; } = Sandbox("updatePackage", Order + "/packages/{packageId}");

    /// <summary>All of them, in the order of the model.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        GetOrderPreview, GetOffers, CreateOrder, ListOrders, GetOrder, UpdateOrder, CancelOrder, UpdateOrderStatus, UpdatePackage,
    ];

    private static ApiOperation Sandbox(string name, string path) =>
        new(Api, name, HttpMethod.Put, path, 5, 15, RetryClass.IdempotentWrite) { SandboxOnly = true, SuccessStatuses = [NoContent] };
}
