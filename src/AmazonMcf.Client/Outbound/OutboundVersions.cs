using SellingPartner;

namespace AmazonMcf.Outbound;

/// <summary>The versions of Fulfillment Outbound that orders can be placed with.</summary>
internal static class OutboundVersions
{
    /// <summary>The version that is used by default.</summary>
    public const string V20200701 = "2020-07-01";

    /// <summary>The version of July 2026.</summary>
    public const string V20260704 = FulfillmentOperations.Version;

    private static readonly Dictionary<ApiOperation, ApiOperation> In20260704 = new()
    {
        [OutboundOperations.GetFulfillmentPreview] = FulfillmentOperations.GetOrderPreview,
        [OutboundOperations.DeliveryOffers] = FulfillmentOperations.GetOffers,
        [OutboundOperations.ListAllFulfillmentOrders] = FulfillmentOperations.ListOrders,
        [OutboundOperations.CreateFulfillmentOrder] = FulfillmentOperations.CreateOrder,
        [OutboundOperations.GetFulfillmentOrder] = FulfillmentOperations.GetOrder,
        [OutboundOperations.UpdateFulfillmentOrder] = FulfillmentOperations.UpdateOrder,
        [OutboundOperations.CancelFulfillmentOrder] = FulfillmentOperations.CancelOrder,
        [OutboundOperations.SubmitFulfillmentOrderStatusUpdate] = FulfillmentOperations.UpdateOrderStatus,
        // The packages of an order contain their tracking.
        [OutboundOperations.GetPackageTrackingDetails] = FulfillmentOperations.GetOrder,
    };

    /// <summary>All of them, oldest first.</summary>
    public static IReadOnlyList<string> All { get; } = [V20200701, V20260704];

    /// <summary>The version that is not the given one.</summary>
    public static string Other(string version) => version == V20200701 ? V20260704 : V20200701;

    /// <summary>The operation that does the work of an operation of 2020-07-01 in a version.</summary>
    public static ApiOperation Find(ApiOperation operation, string version) =>
        version == V20260704 && In20260704.TryGetValue(operation, out var found) ? found : operation;
}
