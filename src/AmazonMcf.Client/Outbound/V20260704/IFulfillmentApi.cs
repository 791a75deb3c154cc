using AmazonMcf.Outbound.V20260704.Wire;
using Refit;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>
/// Fulfillment Outbound 2026-07-04 as Amazon describes it: one method per operation, with wire types as input and output.
/// </summary>
/// <remarks>
/// Methods throw <see cref="Errors.McfException"/> and its kinds; they never send a write again whose response was lost. The header
/// <c>x-amzn-fulfillment-service-id</c> names the fulfillment service that handles the request; null: the service decides.
/// </remarks>
internal interface IFulfillmentApi
{
    /// <summary>The cost and dates of an order that is not placed yet. Source: getOrderPreview.</summary>
    /// <param name="body">The order.</param>
    /// <param name="fulfillmentServiceId">The fulfillment service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The planned shipments with their offers.</returns>
    [Post("/fulfillment/outbound/2026-07-04/previews")]
    Task<GetOrderPreviewResponse> GetOrderPreviewAsync(
        [Body] GetOrderPreviewRequest body,
        [Header("x-amzn-fulfillment-service-id")] string? fulfillmentServiceId,
        [Property] ApiCall call);

    /// <summary>The delivery dates of products. Source: getOffers.</summary>
    /// <param name="body">The products and their destination.</param>
    /// <param name="fulfillmentServiceId">The fulfillment service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The offers of each product.</returns>
    [Post("/fulfillment/outbound/2026-07-04/offers")]
    Task<GetOffersResponse> GetOffersAsync(
        [Body] GetOffersRequest body,
        [Header("x-amzn-fulfillment-service-id")] string? fulfillmentServiceId,
        [Property] ApiCall call);

    /// <summary>Places an order. Source: createOrder.</summary>
    /// <param name="body">The order.</param>
    /// <param name="fulfillmentServiceId">The fulfillment service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order with status 200; its id and status with status 202.</returns>
    [Post("/fulfillment/outbound/2026-07-04/orders")]
    Task<CreateOrderResponse> CreateOrderAsync(
        [Body] CreateOrderRequest body,
        [Header("x-amzn-fulfillment-service-id")] string? fulfillmentServiceId,
        [Property] ApiCall call);

    /// <summary>One page of orders. Source: listOrders.</summary>
    /// <param name="updatedAfter">Only orders that changed after this time, in UTC; the same value on every page.</param>
    /// <param name="pageToken">The token of the previous page; null for the first page.</param>
    /// <param name="shipments"><c>INCLUDE</c> or <c>EXCLUDE</c>; null: include.</param>
    /// <param name="fulfillmentServiceId">The fulfillment service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The page.</returns>
    [Get("/fulfillment/outbound/2026-07-04/orders")]
    Task<ListOrdersResponse> ListOrdersAsync(
        [Encoded] DateTime? updatedAfter,
        [Encoded] string? pageToken,
        [Encoded] string? shipments,
        [Header("x-amzn-fulfillment-service-id")] string? fulfillmentServiceId,
        [Property] ApiCall call);

    /// <summary>One order with its shipments. Source: getOrder.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="shipments"><c>INCLUDE</c> or <c>EXCLUDE</c>; null: include.</param>
    /// <param name="fulfillmentServiceId">The fulfillment service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order.</returns>
    [Get("/fulfillment/outbound/2026-07-04/orders/{orderId}")]
    Task<GetOrderResponse> GetOrderAsync(
        [Encoded] string orderId,
        [Encoded] string? shipments,
        [Header("x-amzn-fulfillment-service-id")] string? fulfillmentServiceId,
        [Property] ApiCall call);

    /// <summary>Releases an order on hold. Source: updateOrder.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="body">The change.</param>
    /// <param name="fulfillmentServiceId">The fulfillment service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response: the change was accepted, not made.</returns>
    [Put("/fulfillment/outbound/2026-07-04/orders/{orderId}")]
    Task<UpdateOrderResponse> UpdateOrderAsync(
        [Encoded] string orderId,
        [Body] UpdateOrderRequest body,
        [Header("x-amzn-fulfillment-service-id")] string? fulfillmentServiceId,
        [Property] ApiCall call);

    /// <summary>Requests the cancellation of an order. Source: cancelOrder.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="fulfillmentServiceId">The fulfillment service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response: the cancellation was accepted, not made.</returns>
    [Put("/fulfillment/outbound/2026-07-04/orders/{orderId}/cancel")]
    Task<CancelOrderResponse> CancelOrderAsync(
        [Encoded] string orderId,
        [Header("x-amzn-fulfillment-service-id")] string? fulfillmentServiceId,
        [Property] ApiCall call);

    /// <summary>Moves a sandbox order to a status; rejected by a connection to the live service. Source: updateOrderStatus.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="body">The status.</param>
    /// <param name="fulfillmentServiceId">The fulfillment service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Put("/fulfillment/outbound/2026-07-04/orders/{orderId}/status")]
    Task<EmptyResponse> UpdateOrderStatusAsync(
        [Encoded] string orderId,
        [Body] UpdateOrderStatusRequest body,
        [Header("x-amzn-fulfillment-service-id")] string? fulfillmentServiceId,
        [Property] ApiCall call);

    /// <summary>
    /// Changes a package of a sandbox order; rejected by a connection to the live service. Source: updatePackage.
    /// </summary>
    /// <param name="orderId">The order.</param>
    /// <param name="packageId">The package.</param>
    /// <param name="body">The status and the tracking.</param>
    /// <param name="fulfillmentServiceId">The fulfillment service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Put("/fulfillment/outbound/2026-07-04/orders/{orderId}/packages/{packageId}")]
    Task<EmptyResponse> UpdatePackageAsync(
        [Encoded] string orderId,
        [Encoded] string packageId,
        [Body] UpdatePackageRequest body,
        [Header("x-amzn-fulfillment-service-id")] string? fulfillmentServiceId,
        [Property] ApiCall call);
}
