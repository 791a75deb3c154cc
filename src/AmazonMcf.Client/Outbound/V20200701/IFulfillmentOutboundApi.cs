using AmazonMcf.Outbound.Wire;
using Refit;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// Fulfillment Outbound 2020-07-01 as Amazon describes it: one method an operation, wire types in and out, nothing added.
/// </summary>
/// <remarks>
/// Methods throw <see cref="Errors.McfException"/> and its kinds; a write whose response was lost is never sent again by them.
/// </remarks>
internal interface IFulfillmentOutboundApi
{
    /// <summary>Cost and dates of an order that is not placed yet. Source: getFulfillmentPreview.</summary>
    /// <param name="body">The order.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The previews.</returns>
    [Post("/fba/outbound/2020-07-01/fulfillmentOrders/preview")]
    Task<GetFulfillmentPreviewResponse> GetFulfillmentPreviewAsync([Body] GetFulfillmentPreviewRequest body, [Property] ApiCall call);

    /// <summary>Delivery dates of one product. Source: deliveryOffers.</summary>
    /// <param name="body">The product and where it goes.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The offers.</returns>
    [Post("/fba/outbound/2020-07-01/deliveryOffers")]
    Task<GetDeliveryOffersResponse> DeliveryOffersAsync([Body] GetDeliveryOffersRequest body, [Property] ApiCall call);

    /// <summary>One page of orders. Source: listAllFulfillmentOrders.</summary>
    /// <param name="queryStartDate">Only orders whose status changed since, in UTC; null for the service's default and beside a
    /// token.</param>
    /// <param name="nextToken">The token of the page before, exactly as it came; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The page.</returns>
    [Get("/fba/outbound/2020-07-01/fulfillmentOrders")]
    Task<ListAllFulfillmentOrdersResponse> ListAllFulfillmentOrdersAsync(
        [Encoded] DateTime? queryStartDate, [Encoded] string? nextToken, [Property] ApiCall call);

    /// <summary>Places an order. Source: createFulfillmentOrder.</summary>
    /// <param name="body">The order.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Post("/fba/outbound/2020-07-01/fulfillmentOrders")]
    Task<CreateFulfillmentOrderResponse> CreateFulfillmentOrderAsync([Body] CreateFulfillmentOrderRequest body, [Property] ApiCall call);

    /// <summary>Where a package is. Source: getPackageTrackingDetails.</summary>
    /// <param name="packageNumber">Amazon's number of the package.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The tracking.</returns>
    [Get("/fba/outbound/2020-07-01/tracking")]
    Task<GetPackageTrackingDetailsResponse> GetPackageTrackingDetailsAsync([Encoded] int packageNumber, [Property] ApiCall call);

    /// <summary>The reasons a return of a SKU may name. Source: listReturnReasonCodes.</summary>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace, where no order says it.</param>
    /// <param name="sellerFulfillmentOrderId">The order, where no marketplace is given.</param>
    /// <param name="language">The language of the translations.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The reasons.</returns>
    [Get("/fba/outbound/2020-07-01/returnReasonCodes")]
    Task<ListReturnReasonCodesResponse> ListReturnReasonCodesAsync(
        [Encoded] string sellerSku,
        [Encoded] string? marketplaceId,
        [Encoded] string? sellerFulfillmentOrderId,
        [Encoded] string? language,
        [Property] ApiCall call);

    /// <summary>Asks for a return. Source: createFulfillmentReturn.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="body">The units.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>Accepted and rejected units.</returns>
    [Put("/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}/return")]
    Task<CreateFulfillmentReturnResponse> CreateFulfillmentReturnAsync(
        [Encoded] string sellerFulfillmentOrderId, [Body] CreateFulfillmentReturnRequest body, [Property] ApiCall call);

    /// <summary>One order with lines, shipments and returns. Source: getFulfillmentOrder.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order.</returns>
    [Get("/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}")]
    Task<GetFulfillmentOrderResponse> GetFulfillmentOrderAsync([Encoded] string sellerFulfillmentOrderId, [Property] ApiCall call);

    /// <summary>Changes or releases an order on hold. Source: updateFulfillmentOrder.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="body">The change.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Put("/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}")]
    Task<UpdateFulfillmentOrderResponse> UpdateFulfillmentOrderAsync(
        [Encoded] string sellerFulfillmentOrderId, [Body] UpdateFulfillmentOrderRequest body, [Property] ApiCall call);

    /// <summary>Asks to stop an order. Source: cancelFulfillmentOrder.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Put("/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}/cancel")]
    Task<CancelFulfillmentOrderResponse> CancelFulfillmentOrderAsync([Encoded] string sellerFulfillmentOrderId, [Property] ApiCall call);

    /// <summary>
    /// Moves a sandbox order to a status; rejected immediately by a connection to the live service. Source:
    /// submitFulfillmentOrderStatusUpdate.
    /// </summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="body">The status.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Put("/fba/outbound/2020-07-01/fulfillmentOrders/{sellerFulfillmentOrderId}/status")]
    Task<SubmitFulfillmentOrderStatusUpdateResponse> SubmitFulfillmentOrderStatusUpdateAsync(
        [Encoded] string sellerFulfillmentOrderId, [Body] SubmitFulfillmentOrderStatusUpdateRequest body, [Property] ApiCall call);

    /// <summary>The features of a marketplace. Source: getFeatures.</summary>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The features.</returns>
    [Get("/fba/outbound/2020-07-01/features")]
    Task<GetFeaturesResponse> GetFeaturesAsync([Encoded] string marketplaceId, [Property] ApiCall call);

    /// <summary>One page of the SKUs a feature can be used with. Source: getFeatureInventory.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="marketplaceId">The marketplace; needed on every page.</param>
    /// <param name="nextToken">The token of the page before, exactly as it came; null for the first page.</param>
    /// <param name="queryStartDate">Only stock that changed since, in UTC; null for all. Not sent beside a token.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The page.</returns>
    [Get("/fba/outbound/2020-07-01/features/inventory/{featureName}")]
    Task<GetFeatureInventoryResponse> GetFeatureInventoryAsync(
        [Encoded] string featureName,
        [Encoded] string marketplaceId,
        [Encoded] string? nextToken,
        [Encoded] DateTime? queryStartDate,
        [Property] ApiCall call);

    /// <summary>Whether one SKU can be used with a feature. Source: getFeatureSKU.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/fba/outbound/2020-07-01/features/inventory/{featureName}/{sellerSku}")]
    Task<GetFeatureSkuResponse> GetFeatureSkuAsync(
        [Encoded] string featureName, [Encoded] string sellerSku, [Encoded] string marketplaceId, [Property] ApiCall call);
}
