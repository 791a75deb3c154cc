using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>Marks everything that is read with the seller it was read from.</summary>
/// <param name="inner">Does the work.</param>
/// <param name="mark">Marks objects.</param>
internal sealed class MarkingOutboundClient(IOutboundClient inner, SellerMark mark) : IOutboundClient
{
    public async Task<IReadOnlyList<McfPreview>> GetPreviewAsync(McfPreviewRequest request, ApiCall call) =>
        mark.OnAll(await inner.GetPreviewAsync(request, call).ConfigureAwait(false));

    public async Task<IReadOnlyList<McfDeliveryOffer>> GetDeliveryOffersAsync(McfDeliveryOfferRequest request, ApiCall call) =>
        mark.OnAll(await inner.GetDeliveryOffersAsync(request, call).ConfigureAwait(false));

    public Task CreateOrderAsync(McfOrderRequest request, ApiCall call) => inner.CreateOrderAsync(request, call);

    public async Task<McfOrder> GetOrderAsync(string sellerFulfillmentOrderId, ApiCall call) =>
        mark.On(await inner.GetOrderAsync(sellerFulfillmentOrderId, call).ConfigureAwait(false));

    public IAsyncEnumerable<McfOrder> ListOrdersAsync(DateTime? since, ApiCall call) => MarkAsync(inner.ListOrdersAsync(since, call));

    public async Task<McfOrderPage> ReadOrderPageAsync(DateTime? since, string? nextToken, ApiCall call)
    {
        var page = await inner.ReadOrderPageAsync(since, nextToken, call).ConfigureAwait(false);
        mark.OnAll(page.Orders);
        return page;
    }

    public async Task<McfOrder?> UpdateOrderAsync(McfOrderUpdate update, ApiCall call) =>
        MarkShown(await inner.UpdateOrderAsync(update, call).ConfigureAwait(false));

    public async Task<McfOrder?> CancelOrderAsync(string sellerFulfillmentOrderId, ApiCall call, bool acceptsRepeat = true) =>
        MarkShown(await inner.CancelOrderAsync(sellerFulfillmentOrderId, call, acceptsRepeat).ConfigureAwait(false));

    public async Task<McfOrder?> SetOrderStatusAsync(string sellerFulfillmentOrderId, string status, ApiCall call) =>
        MarkShown(await inner.SetOrderStatusAsync(sellerFulfillmentOrderId, status, call).ConfigureAwait(false));

    public async Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call) =>
        mark.On(await inner.GetTrackingAsync(packageNumber, call).ConfigureAwait(false));

    public async Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, ApiCall call) =>
        mark.OnAll(await inner.ListReturnReasonsAsync(sellerSku, marketplaceId, sellerFulfillmentOrderId, language, call).ConfigureAwait(false));

    public async Task<McfReturn> CreateReturnAsync(string sellerFulfillmentOrderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call) =>
        mark.On(await inner.CreateReturnAsync(sellerFulfillmentOrderId, items, call).ConfigureAwait(false));

    public async Task<IReadOnlyList<McfFeature>> GetFeaturesAsync(string marketplaceId, ApiCall call) =>
        mark.OnAll(await inner.GetFeaturesAsync(marketplaceId, call).ConfigureAwait(false));

    public IAsyncEnumerable<McfFeatureSku> GetFeatureInventoryAsync(string featureName, string marketplaceId, DateTime? since, ApiCall call) =>
        MarkAsync(inner.GetFeatureInventoryAsync(featureName, marketplaceId, since, call));

    public async Task<McfFeatureSku> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, ApiCall call) =>
        mark.On(await inner.GetFeatureSkuAsync(featureName, sellerSku, marketplaceId, call).ConfigureAwait(false));

    private McfOrder? MarkShown(McfOrder? order) => order is null ? null : mark.On(order);

    private async IAsyncEnumerable<T> MarkAsync<T>(IAsyncEnumerable<T> items)
        where T : McfSellerObject
    {
        await foreach (var item in items.ConfigureAwait(false))
            yield return mark.On(item);
    }
}
