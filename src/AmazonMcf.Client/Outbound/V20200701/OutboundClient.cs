using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>The outbound work of a seller over Fulfillment Outbound 2020-07-01: maps between the model and the wire.</summary>
/// <param name="api">The API.</param>
/// <param name="marketplace">The marketplace of requests that name none.</param>
/// <param name="rule">Says what has to be settled by reading.</param>
/// <param name="time">The clock, for orders that name no date.</param>
internal sealed class OutboundClient(IFulfillmentOutboundApi api, McfMarketplace marketplace, ProofRule rule, TimeProvider time)
    : IOutboundClient
{
    // The service has one name; the others are what a service could return before that.
    private static readonly HashSet<string> CancelledStatuses = new(
        ["Cancelled", "Canceled", "Cancelling", "Canceling"],
        StringComparer.OrdinalIgnoreCase
    );

    private ChangeSettler Changes => new(new OrderReadback(this, rule, time), rule);

    public async Task<IReadOnlyList<McfPreview>> GetPreviewAsync(McfPreviewRequest request, ApiCall call)
    {
        MarketplaceRules.RequireRegion(request.SellerFulfillmentOrderId, request.MarketplaceId, marketplace);
        var response = await api.GetFulfillmentPreviewAsync(PreviewMapping.ToWire(request, marketplace.MarketplaceId), call)
            .ConfigureAwait(false);
        return response.Payload is { } payload ? PreviewMapping.ToModel(payload, request) : [];
    }

    public async Task<IReadOnlyList<McfDeliveryOffer>> GetDeliveryOffersAsync(McfDeliveryOfferRequest request, ApiCall call)
    {
        var response = await api.DeliveryOffersAsync(OfferMapping.ToWire(request, marketplace.CountryCode), call).ConfigureAwait(false);
        return response.Payload is { } payload ? OfferMapping.ToModel(payload, request) : [];
    }

    public Task CreateOrderAsync(McfOrderRequest request, ApiCall call)
    {
        MarketplaceRules.RequireRegion(request.SellerFulfillmentOrderId, request.MarketplaceId, marketplace);
        return api.CreateFulfillmentOrderAsync(
            OrderRequestMapping.ToWire(request, marketplace.MarketplaceId, time.GetUtcNow().UtcDateTime), call);
    }

    public async Task<McfOrder> GetOrderAsync(string sellerFulfillmentOrderId, ApiCall call)
    {
        var response = await api.GetFulfillmentOrderAsync(sellerFulfillmentOrderId, call).ConfigureAwait(false);
        return ResponseMapping.Map(
            OutboundOperations.GetFulfillmentOrder, sellerFulfillmentOrderId, call, () => OrderMapping.ToModel(response.Payload!));
    }

    public IAsyncEnumerable<McfOrder> ListOrdersAsync(DateTime? since, ApiCall call) => PageStream.ReadAsync(
        OutboundOperations.ListAllFulfillmentOrders,
        async token =>
        {
            var page = await ReadOrderPageAsync(since, token, call).ConfigureAwait(false);
            return (page.Orders, page.NextToken);
        },
        call);

    public async Task<McfOrderPage> ReadOrderPageAsync(DateTime? since, string? nextToken, ApiCall call)
    {
        var page = (
            await api.ListAllFulfillmentOrdersAsync(string.IsNullOrEmpty(nextToken) ? since : null, nextToken, call).ConfigureAwait(false)
        ).Payload;
        return ResponseMapping.Map<McfOrderPage>(OutboundOperations.ListAllFulfillmentOrders, "", call, () =>
            new(page is null ? [] : OrderMapping.ToModel(page), page?.NextToken.NullIfBlank())
        );
    }

    public Task<McfOrder?> UpdateOrderAsync(McfOrderUpdate update, ApiCall call)
    {
        var orderId = update.SellerFulfillmentOrderId ?? "";
        MarketplaceRules.RequireRegion(orderId, update.MarketplaceId, marketplace);
        return Changes.MakeAsync(
            orderId,
            () => api.UpdateFulfillmentOrderAsync(orderId, OrderRequestMapping.ToWire(update), call),
            order => OrderComparison.Differences(update, order).Count == 0,
            call);
    }

    public Task<McfOrder?> CancelOrderAsync(string sellerFulfillmentOrderId, ApiCall call, bool acceptsRepeat = true)
    {
        var before = call.OpenWrites;
        return Changes.MakeAsync(sellerFulfillmentOrderId, CancelAsync, order => CancelledStatuses.Contains(order.Status ?? ""), call);

        async Task CancelAsync()
        {
            try
            {
                await api.CancelFulfillmentOrderAsync(sellerFulfillmentOrderId, call).ConfigureAwait(false);
            }
            catch (McfInvalidRequestException rejection)
                when ((acceptsRepeat || call.OpenWrites > before) && OutboundFailures.IsDuplicateCancel(rejection))
            {
                // It was requested before, perhaps by an attempt of this call whose response was lost: nothing remains to be requested.
            }
        }
    }

    public Task<McfOrder?> SetOrderStatusAsync(string sellerFulfillmentOrderId, string status, ApiCall call) => Changes.MakeAsync(
        sellerFulfillmentOrderId,
        () => api.SubmitFulfillmentOrderStatusUpdateAsync(sellerFulfillmentOrderId, OrderRequestMapping.ToWire(status), call),
        order => FulfillmentOrderStatuses.AreSame(status, order.Status),
        call);

    public async Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call)
    {
        var response = await api.GetPackageTrackingDetailsAsync(packageNumber, call).ConfigureAwait(false);
        return ResponseMapping.Map(
            OutboundOperations.GetPackageTrackingDetails,
            FormattableString.Invariant($"{packageNumber}"),
            call,
            () => TrackingMapping.ToModel(response.Payload!));
    }

    public async Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, ApiCall call)
    {
        var place = marketplaceId ?? (string.IsNullOrEmpty(sellerFulfillmentOrderId) ? marketplace.MarketplaceId : null);
        var response = await api.ListReturnReasonCodesAsync(sellerSku, place, sellerFulfillmentOrderId, language, call)
            .ConfigureAwait(false);
        return response.Payload is { } payload ? ReturnMapping.ToModel(payload, sellerSku) : [];
    }

    public async Task<McfReturn> CreateReturnAsync(string sellerFulfillmentOrderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call)
    {
        var response = await api.CreateFulfillmentReturnAsync(sellerFulfillmentOrderId, ReturnMapping.ToWire(items), call)
            .ConfigureAwait(false);
        return ReturnMapping.ToModel(response.Payload!, sellerFulfillmentOrderId);
    }

    public async Task<IReadOnlyList<McfFeature>> GetFeaturesAsync(string marketplaceId, ApiCall call)
    {
        var response = await api.GetFeaturesAsync(marketplaceId, call).ConfigureAwait(false);
        return response.Payload is { } payload ? FeatureMapping.ToModel(payload, marketplaceId) : [];
    }

    public IAsyncEnumerable<McfFeatureSku> GetFeatureInventoryAsync(
        string featureName,
        string marketplaceId,
        DateTime? since,
        ApiCall call
    ) =>
        PageStream.ReadAsync(
            OutboundOperations.GetFeatureInventory,
            async token =>
            {
                var page = (
                    await api.GetFeatureInventoryAsync(featureName, marketplaceId, token, string.IsNullOrEmpty(token) ? since : null, call)
                        .ConfigureAwait(false)
                ).Payload;
                return (page is null ? [] : FeatureMapping.ToModel(page), page?.NextToken);
            },
            call);

    public async Task<McfFeatureSku> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, ApiCall call)
    {
        var response = await api.GetFeatureSkuAsync(featureName, sellerSku, marketplaceId, call).ConfigureAwait(false);
        return ResponseMapping.Map(OutboundOperations.GetFeatureSku, sellerSku, call, () => FeatureMapping.ToModel(response.Payload!));
    }
}
