using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// The outbound work of a seller, neutral of any version of the wire: model objects in, model objects out, one method an operation.
/// Every method paces itself by the quota, retries what may be retried, and reports what it did to the <see cref="ApiCall"/> it is given.
/// </summary>
/// <remarks>
/// Methods throw <see cref="Errors.McfException"/> and its kinds, and <see cref="OperationCanceledException"/> only when one of the call's tokens was cancelled.
/// A write whose answer was lost throws <see cref="Errors.McfOutcomeUnknownException"/>: nothing is ever resent blindly at this level.
/// </remarks>
public interface IOutboundClient
{
    /// <summary>Asks for cost and dates; one row a speed.</summary>
    /// <param name="request">The order in question.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    Task<IReadOnlyList<McfPreview>> GetPreviewAsync(McfPreviewRequest request, ApiCall call);

    /// <summary>Asks for delivery dates of one SKU.</summary>
    /// <param name="request">The product and where it goes.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The offers; none when the SKU is unknown or out of stock.</returns>
    Task<IReadOnlyList<McfDeliveryOffer>> GetDeliveryOffersAsync(McfDeliveryOfferRequest request, ApiCall call);

    /// <summary>Sends an order once. Use <c>OrderPlacer</c> to place one exactly once.</summary>
    /// <param name="request">The order.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>A task that ends when the service has taken the order.</returns>
    Task CreateOrderAsync(McfOrderRequest request, ApiCall call);

    /// <summary>Reads one order with lines, shipments and returns.</summary>
    /// <param name="sellerFulfillmentOrderId">The seller's id.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The order.</returns>
    /// <exception cref="Errors.McfOrderNotFoundException">The service knows no such order.</exception>
    Task<McfOrder> GetOrderAsync(string sellerFulfillmentOrderId, ApiCall call);

    /// <summary>Streams the heads of all orders whose status changed since a moment; the next page is asked for when it is needed.</summary>
    /// <param name="since">The moment, in UTC; null for the service's own default of 36 hours.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The orders, oldest change first.</returns>
    IAsyncEnumerable<McfOrder> ListOrdersAsync(DateTime? since, ApiCall call);

    /// <summary>Reads one page of the same list.</summary>
    /// <param name="since">The moment, in UTC; null for the service's own default of 36 hours. Counts for the first page only.</param>
    /// <param name="nextToken">What the page before gave; null for the first.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The page.</returns>
    Task<McfOrderPage> ReadOrderPageAsync(DateTime? since, string? nextToken, ApiCall call);

    /// <summary>Changes an order on hold, or releases it.</summary>
    /// <param name="update">The change.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The order, where it had to be read to know that the change is in force; null where the response proved it.</returns>
    /// <exception cref="Errors.McfOutcomeUnknownException">Neither a response nor a read could tell.</exception>
    Task<McfOrder?> UpdateOrderAsync(McfOrderUpdate update, ApiCall call);

    /// <summary>Asks the service to stop an order.</summary>
    /// <param name="sellerFulfillmentOrderId">The seller's id.</param>
    /// <param name="call">The call to report to.</param>
    /// <param name="acceptsRepeat">Whether an order that was asked to stop before counts as done. Default: true.</param>
    /// <returns>The order, where it had to be read to know that it is cancelled; null where the response proved it.</returns>
    /// <exception cref="Errors.McfOutcomeUnknownException">Neither a response nor a read could tell.</exception>
    Task<McfOrder?> CancelOrderAsync(string sellerFulfillmentOrderId, ApiCall call, bool acceptsRepeat = true);

    /// <summary>Moves a sandbox order to a status. Only sandboxes and the embedded service answer.</summary>
    /// <param name="sellerFulfillmentOrderId">The seller's id.</param>
    /// <param name="status">The status to reach.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The order, where it had to be read to know that it has moved; null where the response proved it.</returns>
    /// <exception cref="Errors.McfOutcomeUnknownException">Neither a response nor a read could tell.</exception>
    Task<McfOrder?> SetOrderStatusAsync(string sellerFulfillmentOrderId, string status, ApiCall call);

    /// <summary>Reads where a package is.</summary>
    /// <param name="packageNumber">Amazon's number of the package.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The tracking.</returns>
    Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call);

    /// <summary>Reads the reasons a return of a SKU may name.</summary>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace, where the order does not say it.</param>
    /// <param name="sellerFulfillmentOrderId">The order, where the marketplace does not say it.</param>
    /// <param name="language">The language for translations, for example <c>fr_CA</c>.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The reasons.</returns>
    Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, ApiCall call);

    /// <summary>Asks once for the return of units. Use <c>ReturnPlacer</c> to ask exactly once.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="items">The units.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>Accepted and refused units.</returns>
    Task<McfReturn> CreateReturnAsync(string sellerFulfillmentOrderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call);

    /// <summary>Reads the features of a marketplace.</summary>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The features.</returns>
    Task<IReadOnlyList<McfFeature>> GetFeaturesAsync(string marketplaceId, ApiCall call);

    /// <summary>Streams the SKUs a feature can be used with.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="since">Only stock that changed since, in UTC; null for all.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The SKUs.</returns>
    IAsyncEnumerable<McfFeatureSku> GetFeatureInventoryAsync(string featureName, string marketplaceId, DateTime? since, ApiCall call);

    /// <summary>Asks whether one SKU can be used with a feature.</summary>
    /// <param name="featureName">The feature.</param>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The answer, with reasons where it cannot.</returns>
    Task<McfFeatureSku> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, ApiCall call);
}
