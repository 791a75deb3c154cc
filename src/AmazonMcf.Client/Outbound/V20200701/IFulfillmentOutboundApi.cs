using AmazonMcf.Outbound.Wire;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// Fulfillment Outbound 2020-07-01 as Amazon describes it: one method an operation, wire types in and out, nothing added.
/// </summary>
/// <remarks>Methods throw <see cref="Errors.McfException"/> and its kinds; a write whose answer was lost is never sent again by them.</remarks>
internal interface IFulfillmentOutboundApi
{
    /// <summary>Cost and dates of an order that is not placed yet. Source: getFulfillmentPreview.</summary>
    /// <param name="body">The order in question.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The previews.</returns>
    Task<GetFulfillmentPreviewResponse> GetFulfillmentPreviewAsync(GetFulfillmentPreviewRequest body, ApiCall call);

    /// <summary>Delivery dates of one product. Source: deliveryOffers.</summary>
    /// <param name="body">The product and where it goes.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The offers.</returns>
    Task<GetDeliveryOffersResponse> DeliveryOffersAsync(GetDeliveryOffersRequest body, ApiCall call);

    /// <summary>One page of orders. Source: listAllFulfillmentOrders.</summary>
    /// <param name="queryStartDate">Only orders whose status changed since, in UTC; null for the service's default. Not sent beside a token.</param>
    /// <param name="nextToken">The token of the page before, exactly as it came; null for the first page.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The page.</returns>
    Task<ListAllFulfillmentOrdersResponse> ListAllFulfillmentOrdersAsync(DateTime? queryStartDate, string? nextToken, ApiCall call);

    /// <summary>Places an order. Source: createFulfillmentOrder.</summary>
    /// <param name="body">The order.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>An empty answer.</returns>
    Task<CreateFulfillmentOrderResponse> CreateFulfillmentOrderAsync(CreateFulfillmentOrderRequest body, ApiCall call);

    /// <summary>Where a package is. Source: getPackageTrackingDetails.</summary>
    /// <param name="packageNumber">Amazon's number of the package.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The tracking.</returns>
    Task<GetPackageTrackingDetailsResponse> GetPackageTrackingDetailsAsync(int packageNumber, ApiCall call);

    /// <summary>The reasons a return of a SKU may name. Source: listReturnReasonCodes.</summary>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace, where no order says it.</param>
    /// <param name="sellerFulfillmentOrderId">The order, where no marketplace is given.</param>
    /// <param name="language">The language of the translations.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The reasons.</returns>
    Task<ListReturnReasonCodesResponse> ListReturnReasonCodesAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, ApiCall call);

    /// <summary>Asks for a return. Source: createFulfillmentReturn.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="body">The units.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>Accepted and refused units.</returns>
    Task<CreateFulfillmentReturnResponse> CreateFulfillmentReturnAsync(
        string sellerFulfillmentOrderId, CreateFulfillmentReturnRequest body, ApiCall call);

    /// <summary>One order with lines, shipments and returns. Source: getFulfillmentOrder.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The order.</returns>
    Task<GetFulfillmentOrderResponse> GetFulfillmentOrderAsync(string sellerFulfillmentOrderId, ApiCall call);

    /// <summary>Changes or releases an order on hold. Source: updateFulfillmentOrder.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="body">The change.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>An empty answer.</returns>
    Task<UpdateFulfillmentOrderResponse> UpdateFulfillmentOrderAsync(
        string sellerFulfillmentOrderId, UpdateFulfillmentOrderRequest body, ApiCall call);

    /// <summary>Asks to stop an order. Source: cancelFulfillmentOrder.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>An empty answer.</returns>
    Task<CancelFulfillmentOrderResponse> CancelFulfillmentOrderAsync(string sellerFulfillmentOrderId, ApiCall call);

    /// <summary>Moves a sandbox order to a status; refused on the spot by a connection to the live service. Source: submitFulfillmentOrderStatusUpdate.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="body">The status.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>An empty answer.</returns>
    Task<SubmitFulfillmentOrderStatusUpdateResponse> SubmitFulfillmentOrderStatusUpdateAsync(
        string sellerFulfillmentOrderId, SubmitFulfillmentOrderStatusUpdateRequest body, ApiCall call);

    /// <summary>The features of a marketplace. Source: getFeatures.</summary>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The features.</returns>
    Task<GetFeaturesResponse> GetFeaturesAsync(string marketplaceId, ApiCall call);

    /// <summary>One page of the SKUs a feature can be used with. Source: getFeatureInventory.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="marketplaceId">The marketplace; needed on every page.</param>
    /// <param name="nextToken">The token of the page before, exactly as it came; null for the first page.</param>
    /// <param name="queryStartDate">Only stock that changed since, in UTC; null for all. Not sent beside a token.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The page.</returns>
    Task<GetFeatureInventoryResponse> GetFeatureInventoryAsync(
        string featureName, string marketplaceId, string? nextToken, DateTime? queryStartDate, ApiCall call);

    /// <summary>Whether one SKU can be used with a feature. Source: getFeatureSKU.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The answer.</returns>
    Task<GetFeatureSkuResponse> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, ApiCall call);
}
