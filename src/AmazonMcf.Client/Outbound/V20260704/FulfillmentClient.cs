using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.V20260704.Mapping;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Telemetry;
using SellingPartner.Transport;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>The orders and previews of a seller over Fulfillment Outbound 2026-07-04: maps between the model and the wire.</summary>
/// <param name="transport">Carries out the operations.</param>
/// <param name="isSandbox">Whether operations that only sandboxes support may be requested.</param>
/// <param name="serviceId">The fulfillment service that handles the requests; null: the service decides.</param>
/// <param name="marketplace">The marketplace of requests that name none.</param>
/// <param name="rule">Says what has to be settled by reading.</param>
/// <param name="time">The clock.</param>
internal sealed class FulfillmentClient(
    ApiTransport transport,
    bool isSandbox,
    string? serviceId,
    McfMarketplace marketplace,
    ProofRule rule,
    TimeProvider time) : IOrders, IPreviews
{
    // Without a time, 2020-07-01 returns the orders of the last 36 hours; this version does not document what it returns.
    private static readonly TimeSpan UsualRange = TimeSpan.FromHours(36);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private IFulfillmentApi? api;

    // Most connections use 2020-07-01 only.
    private IFulfillmentApi Api => api ??= FulfillmentApi.Open(transport, rule, isSandbox);

    private ChangeSettler Changes => new(new OrderReadback(this, rule, time), rule);

    public async Task<IReadOnlyList<McfPreview>> GetPreviewAsync(McfPreviewRequest request, ApiCall call)
    {
        MarketplaceRules.RequireRegion(request.SellerFulfillmentOrderId, request.MarketplaceId, marketplace);
        VersionRules.Require(request);
        var response = await Api.GetOrderPreviewAsync(PreviewMapping.ToWire(request, marketplace), serviceId, call).ConfigureAwait(false);
        return ResponseMapping.Map(FulfillmentOperations.GetOrderPreview, "", call, () => PreviewMapping.ToModel(response, request));
    }

    public async Task<IReadOnlyList<McfDeliveryOffer>> GetDeliveryOffersAsync(McfDeliveryOfferRequest request, ApiCall call)
    {
        VersionRules.Require(request);
        var response = await Api.GetOffersAsync(OfferMapping.ToWire(request, marketplace.CountryCode), serviceId, call)
            .ConfigureAwait(false);
        return ResponseMapping.Map(
            FulfillmentOperations.GetOffers, request.SellerSku ?? "", call, () => OfferMapping.ToModel(response, request));
    }

    public async Task CreateOrderAsync(McfOrderRequest request, ApiCall call)
    {
        MarketplaceRules.RequireRegion(request.SellerFulfillmentOrderId, request.MarketplaceId, marketplace);
        VersionRules.Require(request, marketplace);
        var body = OrderRequestMapping.ToWire(request, marketplace, time.GetUtcNow().UtcDateTime);
        var response = await Api.CreateOrderAsync(body, serviceId, call).ConfigureAwait(false);
        if (response.Order is null)
        {
            throw Accepted(FulfillmentOperations.CreateOrder, request.SellerFulfillmentOrderId ?? "", call);
        }
    }

    public async Task<McfOrder> GetOrderAsync(string sellerFulfillmentOrderId, ApiCall call)
    {
        var response = await Api.GetOrderAsync(sellerFulfillmentOrderId, null, serviceId, call).ConfigureAwait(false);
        return ResponseMapping.Map(FulfillmentOperations.GetOrder, sellerFulfillmentOrderId, call, () =>
        {
            var order = OrderMapping.ToModel(response.Order!, response.AdditionalData);
            order.IsDetailed = true;
            return order;
        });
    }

    public IAsyncEnumerable<McfOrder> ListOrdersAsync(DateTime? since, ApiCall call) => PageStream.ReadAsync(
        FulfillmentOperations.ListOrders,
        async token =>
        {
            var page = await ReadOrderPageAsync(since, token, call).ConfigureAwait(false);
            return (page.Orders, page.NextToken);
        },
        call);

    // The version lists what changed after a time, the model what changed at or after it. Parameters are written by the second.
    public async Task<McfOrderPage> ReadOrderPageAsync(DateTime? since, string? nextToken, ApiCall call)
    {
        var place = ListPlace.Of(nextToken) ?? new(since ?? time.GetUtcNow().UtcDateTime - UsualRange, nextToken.NullIfBlank());
        var after = place.Since - DateTime.MinValue > Second ? place.Since - Second : place.Since;
        var page = await Api.ListOrdersAsync(after, place.PageToken, null, serviceId, call).ConfigureAwait(false);
        return ResponseMapping.Map<McfOrderPage>(FulfillmentOperations.ListOrders, "", call, () => new(
            [.. OrderMapping.ToModel(page).Where(order => !(order.StatusUpdatedDate < place.Since))],
            place.Next(page.Pagination?.NextToken)));
    }

    public Task<McfOrder?> UpdateOrderAsync(McfOrderUpdate update, ApiCall call)
    {
        var orderId = update.SellerFulfillmentOrderId ?? "";
        MarketplaceRules.RequireRegion(orderId, update.MarketplaceId, marketplace);
        VersionRules.Require(update);
        return Changes.MakeAsync(
            orderId,
            () => SendAsync(
                FulfillmentOperations.UpdateOrder,
                orderId,
                Api.UpdateOrderAsync(orderId, OrderRequestMapping.ToWire(update), serviceId, call),
                call),
            order => OrderComparison.Differences(update, order).Count == 0,
            call);
    }

    public Task<McfOrder?> CancelOrderAsync(string sellerFulfillmentOrderId, ApiCall call, bool acceptsRepeat = true)
    {
        var before = call.OpenWrites;
        return Changes.MakeAsync(sellerFulfillmentOrderId, CancelAsync, IsCancelled, call);

        async Task CancelAsync()
        {
            try
            {
                await SendAsync(
                    FulfillmentOperations.CancelOrder,
                    sellerFulfillmentOrderId,
                    Api.CancelOrderAsync(sellerFulfillmentOrderId, serviceId, call),
                    call).ConfigureAwait(false);
            }
            catch (McfInvalidRequestException rejection)
                when ((acceptsRepeat || call.OpenWrites > before) && OutboundFailures.IsDuplicateCancel(rejection))
            {
                throw Accepted(FulfillmentOperations.CancelOrder, sellerFulfillmentOrderId, call);
            }
        }
    }

    public Task<McfOrder?> SetOrderStatusAsync(string sellerFulfillmentOrderId, string status, ApiCall call)
    {
        VersionRules.RequireStatus(sellerFulfillmentOrderId, status);
        return Changes.MakeAsync(
            sellerFulfillmentOrderId,
            () => Api.UpdateOrderStatusAsync(
                sellerFulfillmentOrderId,
                new Wire.UpdateOrderStatusRequest { Status = FulfillmentValues.StatusToWire(status) },
                serviceId,
                call),
            order => FulfillmentOrderStatuses.AreSame(status, order.Status),
            call);
    }

    private static bool IsCancelled(McfOrder order) =>
        FulfillmentOrderStatuses.AreSame(order.Status, FulfillmentOrderStatuses.Cancelled);

    // Accepted is not done: only a read shows what became of the change.
    private static async Task SendAsync<T>(ApiOperation operation, string orderId, Task<T> request, ApiCall call)
    {
        await request.ConfigureAwait(false);
        throw Accepted(operation, orderId, call);
    }

    private static McfOutcomeUnknownException Accepted(ApiOperation operation, string orderId, ApiCall call) => new(
        $"{operation.Name} for '{orderId}' was accepted (HTTP 202), which does not prove its outcome.",
        new ErrorContext
        {
            Operation = operation.Name,
            Target = orderId,
            HttpStatus = 202,
            RequestId = call.RequestId,
            Attempts = call.Attempts,
            Waited = call.Waited,
        })
    {
        IsAccepted = true,
    };
}
