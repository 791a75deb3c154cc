using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Http;
using AmazonMcf.Model;
using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Submission;
using AmazonMcf.Validation;

namespace AmazonMcf.Outbound;

/// <summary>The outbound work of a seller over Fulfillment Outbound 2020-07-01: maps between the model and the wire.</summary>
/// <param name="api">The API.</param>
/// <param name="marketplace">The marketplace of requests that name none.</param>
/// <param name="time">The clock, for orders that name no date.</param>
internal sealed class OutboundClient(IFulfillmentOutboundApi api, McfMarketplace marketplace, TimeProvider time) : IOutboundClient
{
    public async Task<IReadOnlyList<McfPreview>> GetPreviewAsync(McfPreviewRequest request, McfCall call)
    {
        MarketplaceRules.RequireRegion(request.SellerFulfillmentOrderId, request.MarketplaceId, marketplace);
        var answer = await api.GetFulfillmentPreviewAsync(PreviewMapping.ToWire(request, marketplace.MarketplaceId), call).ConfigureAwait(false);
        return answer.Payload is { } payload ? PreviewMapping.ToModel(payload, request) : [];
    }

    public async Task<IReadOnlyList<McfDeliveryOffer>> GetDeliveryOffersAsync(McfDeliveryOfferRequest request, McfCall call)
    {
        var answer = await api.DeliveryOffersAsync(OfferMapping.ToWire(request, marketplace.CountryCode), call).ConfigureAwait(false);
        return answer.Payload is { } payload ? OfferMapping.ToModel(payload, request) : [];
    }

    public Task CreateOrderAsync(McfOrderRequest request, McfCall call)
    {
        MarketplaceRules.RequireRegion(request.SellerFulfillmentOrderId, request.MarketplaceId, marketplace);
        return api.CreateFulfillmentOrderAsync(
            OrderRequestMapping.ToWire(request, marketplace.MarketplaceId, time.GetUtcNow().UtcDateTime), call);
    }

    public async Task<McfOrder> GetOrderAsync(string sellerFulfillmentOrderId, McfCall call)
    {
        var answer = await api.GetFulfillmentOrderAsync(sellerFulfillmentOrderId, call).ConfigureAwait(false);
        return answer.Payload is { FulfillmentOrder: not null } payload
            ? OrderMapping.ToModel(payload)
            : throw NoPayload(OutboundOperations.GetFulfillmentOrder, sellerFulfillmentOrderId, call);
    }

    public IAsyncEnumerable<McfOrder> ListOrdersAsync(DateTime? since, McfCall call) => PageStream.ReadAsync(
        OutboundOperations.ListAllFulfillmentOrders,
        async token =>
        {
            var page = await ReadOrderPageAsync(since, token, call).ConfigureAwait(false);
            return (page.Orders, page.NextToken);
        },
        call);

    public async Task<McfOrderPage> ReadOrderPageAsync(DateTime? since, string? nextToken, McfCall call)
    {
        var page = (await api.ListAllFulfillmentOrdersAsync(since, nextToken, call).ConfigureAwait(false)).Payload;
        return new(page is null ? [] : OrderMapping.ToModel(page), page?.NextToken.NullIfBlank());
    }

    public async Task UpdateOrderAsync(McfOrderUpdate update, McfCall call)
    {
        var orderId = update.SellerFulfillmentOrderId ?? "";
        MarketplaceRules.RequireRegion(orderId, update.MarketplaceId, marketplace);
        try
        {
            await api.UpdateFulfillmentOrderAsync(orderId, OrderRequestMapping.ToWire(update), call).ConfigureAwait(false);
        }
        catch (McfOrderNotUpdatableException refusal) when (refusal.Attempts > 1 && Releases(update))
        {
            // The first attempt may have released the order and its answer may have been lost: then this refusal only says so.
            var order = await GetOrderAsync(orderId, call).ConfigureAwait(false);
            if (OrderComparison.Differences(update, order).Count > 0)
                throw;
        }
    }

    public async Task CancelOrderAsync(string sellerFulfillmentOrderId, McfCall call)
    {
        try
        {
            await api.CancelFulfillmentOrderAsync(sellerFulfillmentOrderId, call).ConfigureAwait(false);
        }
        catch (McfInvalidRequestException refusal) when (OutboundFailures.IsDuplicateCancel(refusal))
        {
            // It was asked for before, perhaps by an attempt whose answer was lost: nothing is left to ask.
        }
    }

    public Task SetOrderStatusAsync(string sellerFulfillmentOrderId, string status, McfCall call) =>
        api.SubmitFulfillmentOrderStatusUpdateAsync(sellerFulfillmentOrderId, OrderRequestMapping.ToWire(status), call);

    public async Task<McfTracking> GetTrackingAsync(int packageNumber, McfCall call)
    {
        var answer = await api.GetPackageTrackingDetailsAsync(packageNumber, call).ConfigureAwait(false);
        return answer.Payload is { } payload
            ? TrackingMapping.ToModel(payload)
            : throw NoPayload(OutboundOperations.GetPackageTrackingDetails, FormattableString.Invariant($"{packageNumber}"), call);
    }

    public async Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, McfCall call)
    {
        var place = marketplaceId ?? (string.IsNullOrEmpty(sellerFulfillmentOrderId) ? marketplace.MarketplaceId : null);
        var answer = await api.ListReturnReasonCodesAsync(sellerSku, place, sellerFulfillmentOrderId, language, call).ConfigureAwait(false);
        return answer.Payload is { } payload ? ReturnMapping.ToModel(payload, sellerSku) : [];
    }

    public async Task<McfReturn> CreateReturnAsync(string sellerFulfillmentOrderId, IReadOnlyList<McfReturnRequestItem> items, McfCall call)
    {
        var answer = await api.CreateFulfillmentReturnAsync(sellerFulfillmentOrderId, ReturnMapping.ToWire(items), call).ConfigureAwait(false);
        return ReturnMapping.ToModel(answer.Payload ?? new CreateFulfillmentReturnResult(), sellerFulfillmentOrderId);
    }

    public async Task<IReadOnlyList<McfFeature>> GetFeaturesAsync(string marketplaceId, McfCall call)
    {
        var answer = await api.GetFeaturesAsync(marketplaceId, call).ConfigureAwait(false);
        return answer.Payload is { } payload ? FeatureMapping.ToModel(payload, marketplaceId) : [];
    }

    public IAsyncEnumerable<McfFeatureSku> GetFeatureInventoryAsync(string featureName, string marketplaceId, DateTime? since, McfCall call) =>
        PageStream.ReadAsync(
            OutboundOperations.GetFeatureInventory,
            async token =>
            {
                var page = (await api.GetFeatureInventoryAsync(featureName, marketplaceId, token, since, call).ConfigureAwait(false)).Payload;
                return (page is null ? [] : FeatureMapping.ToModel(page), page?.NextToken);
            },
            call);

    public async Task<McfFeatureSku> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, McfCall call)
    {
        var answer = await api.GetFeatureSkuAsync(featureName, sellerSku, marketplaceId, call).ConfigureAwait(false);
        return answer.Payload is { } payload
            ? FeatureMapping.ToModel(payload)
            : throw NoPayload(OutboundOperations.GetFeatureSku, sellerSku, call);
    }

    private static bool Releases(McfOrderUpdate update) => FulfillmentActions.Normalise(update.FulfillmentAction) == FulfillmentActions.Ship;

    private static McfProtocolException NoPayload(McfOperation operation, string target, McfCall call) => new(
        $"{operation.Name} for '{target}' was answered with success but without content.",
        new McfErrorContext { Operation = operation.Name, Target = target, HttpStatus = 200, RequestId = call.RequestId });
}
