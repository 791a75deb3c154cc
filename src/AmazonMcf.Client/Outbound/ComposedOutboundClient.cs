using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// Composes a client of capabilities, each of which may come from another version of Amazon's API, and marks everything that is read with
/// the seller it was read from.
/// </summary>
/// <param name="orders">Places, reads and changes orders.</param>
/// <param name="previews">Tells costs and dates.</param>
/// <param name="returns">Makes returns.</param>
/// <param name="features">Tells features.</param>
/// <param name="tracking">Tells where packages are.</param>
/// <param name="mark">Marks objects.</param>
internal sealed class ComposedOutboundClient(
    IOrders orders, IPreviews previews, IReturns returns, IFeatures features, ITracking tracking, SellerMark mark) : IOutboundClient
{
    public async Task<IReadOnlyList<McfPreview>> GetPreviewAsync(McfPreviewRequest request, ApiCall call) =>
        mark.OnAll(await previews.GetPreviewAsync(request, call).ConfigureAwait(false));

    public async Task<IReadOnlyList<McfDeliveryOffer>> GetDeliveryOffersAsync(McfDeliveryOfferRequest request, ApiCall call) =>
        mark.OnAll(await previews.GetDeliveryOffersAsync(request, call).ConfigureAwait(false));

    public Task CreateOrderAsync(McfOrderRequest request, ApiCall call) => orders.CreateOrderAsync(request, call);

    public async Task<McfOrder> GetOrderAsync(string sellerFulfillmentOrderId, ApiCall call) =>
        mark.On(await orders.GetOrderAsync(sellerFulfillmentOrderId, call).ConfigureAwait(false));

    public IAsyncEnumerable<McfOrder> ListOrdersAsync(DateTime? since, ApiCall call) => MarkAsync(orders.ListOrdersAsync(since, call));

    public async Task<McfOrderPage> ReadOrderPageAsync(DateTime? since, string? nextToken, ApiCall call)
    {
        var page = await orders.ReadOrderPageAsync(since, nextToken, call).ConfigureAwait(false);
        mark.OnAll(page.Orders);
        return page;
    }

    public async Task<McfOrder?> UpdateOrderAsync(McfOrderUpdate update, ApiCall call) =>
        MarkShown(await orders.UpdateOrderAsync(update, call).ConfigureAwait(false));

    public async Task<McfOrder?> CancelOrderAsync(string sellerFulfillmentOrderId, ApiCall call, bool acceptsRepeat = true) =>
        MarkShown(await orders.CancelOrderAsync(sellerFulfillmentOrderId, call, acceptsRepeat).ConfigureAwait(false));

    public async Task<McfOrder?> SetOrderStatusAsync(string sellerFulfillmentOrderId, string status, ApiCall call) =>
        MarkShown(await orders.SetOrderStatusAsync(sellerFulfillmentOrderId, status, call).ConfigureAwait(false));

    public async Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call) =>
        mark.On(await tracking.GetTrackingAsync(packageNumber, call).ConfigureAwait(false));

    public async Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(
        string sellerSku,
        string? marketplaceId,
        string? sellerFulfillmentOrderId,
        string? language,
        ApiCall call
    ) =>
        mark.OnAll(
            await returns.ListReturnReasonsAsync(sellerSku, marketplaceId, sellerFulfillmentOrderId, language, call).ConfigureAwait(false)
        );

    public async Task<McfReturn> CreateReturnAsync(
        string sellerFulfillmentOrderId,
        IReadOnlyList<McfReturnRequestItem> items,
        ApiCall call
    ) => mark.On(await returns.CreateReturnAsync(sellerFulfillmentOrderId, items, call).ConfigureAwait(false));

    public async Task<IReadOnlyList<McfFeature>> GetFeaturesAsync(string marketplaceId, ApiCall call) =>
        mark.OnAll(await features.GetFeaturesAsync(marketplaceId, call).ConfigureAwait(false));

    public IAsyncEnumerable<McfFeatureSku> GetFeatureInventoryAsync(
        string featureName,
        string marketplaceId,
        DateTime? since,
        ApiCall call
    ) => MarkAsync(features.GetFeatureInventoryAsync(featureName, marketplaceId, since, call));

    public async Task<McfFeatureSku> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, ApiCall call) =>
        mark.On(await features.GetFeatureSkuAsync(featureName, sellerSku, marketplaceId, call).ConfigureAwait(false));

    private McfOrder? MarkShown(McfOrder? order) => order is null ? null : mark.On(order);

    private async IAsyncEnumerable<T> MarkAsync<T>(IAsyncEnumerable<T> items)
        where T : McfSellerObject
    {
        await foreach (var item in items.ConfigureAwait(false))
        {
            yield return mark.On(item);
        }
    }
}
