using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Http;
using AmazonMcf.Outbound.Wire;
using Json = AmazonMcf.Outbound.Wire.OutboundJsonContext;

namespace AmazonMcf.Outbound;

/// <summary>Fulfillment Outbound 2020-07-01 over HTTP.</summary>
/// <param name="transport">Carries out the operations.</param>
/// <param name="isSandbox">Whether operations that only sandboxes answer may be asked for.</param>
internal sealed class FulfillmentOutboundApi(ApiTransport transport, bool isSandbox) : IFulfillmentOutboundApi
{
    private const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public Task<GetFulfillmentPreviewResponse> GetFulfillmentPreviewAsync(GetFulfillmentPreviewRequest body, McfCall call) => ReadAsync(
        new ApiRequest(OutboundOperations.GetFulfillmentPreview, "") { Body = Write(body, Json.Default.GetFulfillmentPreviewRequest) },
        Json.Default.GetFulfillmentPreviewResponse,
        answer => answer.Errors,
        call);

    public Task<GetDeliveryOffersResponse> DeliveryOffersAsync(GetDeliveryOffersRequest body, McfCall call) => ReadAsync(
        new ApiRequest(OutboundOperations.DeliveryOffers, body.Product?.ProductIdentifier?.MerchantSku ?? "")
        {
            Body = Write(body, Json.Default.GetDeliveryOffersRequest),
        },
        Json.Default.GetDeliveryOffersResponse,
        answer => answer.Errors,
        call);

    public Task<ListAllFulfillmentOrdersResponse> ListAllFulfillmentOrdersAsync(DateTime? queryStartDate, string? nextToken, McfCall call) => ReadAsync(
        new ApiRequest(OutboundOperations.ListAllFulfillmentOrders, "")
            .With("queryStartDate", string.IsNullOrEmpty(nextToken) ? Date(queryStartDate) : null)
            .With("nextToken", nextToken),
        Json.Default.ListAllFulfillmentOrdersResponse,
        answer => answer.Errors,
        call);

    public Task<CreateFulfillmentOrderResponse> CreateFulfillmentOrderAsync(CreateFulfillmentOrderRequest body, McfCall call) => WriteAsync(
        new ApiRequest(OutboundOperations.CreateFulfillmentOrder, body.SellerFulfillmentOrderId ?? "")
        {
            Body = Write(body, Json.Default.CreateFulfillmentOrderRequest),
        },
        Json.Default.CreateFulfillmentOrderResponse,
        static () => new CreateFulfillmentOrderResponse(),
        answer => answer.Errors,
        call);

    public Task<GetPackageTrackingDetailsResponse> GetPackageTrackingDetailsAsync(int packageNumber, McfCall call)
    {
        var number = packageNumber.ToString(CultureInfo.InvariantCulture);
        return ReadAsync(
            new ApiRequest(OutboundOperations.GetPackageTrackingDetails, number).With("packageNumber", number),
            Json.Default.GetPackageTrackingDetailsResponse,
            answer => answer.Errors,
            call);
    }

    public Task<ListReturnReasonCodesResponse> ListReturnReasonCodesAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, McfCall call) => ReadAsync(
        new ApiRequest(OutboundOperations.ListReturnReasonCodes, sellerSku)
            .With("sellerSku", sellerSku)
            .With("marketplaceId", marketplaceId)
            .With("sellerFulfillmentOrderId", sellerFulfillmentOrderId)
            .With("language", language),
        Json.Default.ListReturnReasonCodesResponse,
        answer => answer.Errors,
        call);

    public Task<CreateFulfillmentReturnResponse> CreateFulfillmentReturnAsync(
        string sellerFulfillmentOrderId, CreateFulfillmentReturnRequest body, McfCall call) => ReadAsync(
        ForOrder(OutboundOperations.CreateFulfillmentReturn, sellerFulfillmentOrderId, Write(body, Json.Default.CreateFulfillmentReturnRequest)),
        Json.Default.CreateFulfillmentReturnResponse,
        answer => answer.Errors,
        call);

    public Task<GetFulfillmentOrderResponse> GetFulfillmentOrderAsync(string sellerFulfillmentOrderId, McfCall call) => ReadAsync(
        ForOrder(OutboundOperations.GetFulfillmentOrder, sellerFulfillmentOrderId, null),
        Json.Default.GetFulfillmentOrderResponse,
        answer => answer.Errors,
        call);

    public Task<UpdateFulfillmentOrderResponse> UpdateFulfillmentOrderAsync(
        string sellerFulfillmentOrderId, UpdateFulfillmentOrderRequest body, McfCall call) => WriteAsync(
        ForOrder(OutboundOperations.UpdateFulfillmentOrder, sellerFulfillmentOrderId, Write(body, Json.Default.UpdateFulfillmentOrderRequest)),
        Json.Default.UpdateFulfillmentOrderResponse,
        static () => new UpdateFulfillmentOrderResponse(),
        answer => answer.Errors,
        call);

    public Task<CancelFulfillmentOrderResponse> CancelFulfillmentOrderAsync(string sellerFulfillmentOrderId, McfCall call) => WriteAsync(
        ForOrder(OutboundOperations.CancelFulfillmentOrder, sellerFulfillmentOrderId, null),
        Json.Default.CancelFulfillmentOrderResponse,
        static () => new CancelFulfillmentOrderResponse(),
        answer => answer.Errors,
        call);

    public Task<SubmitFulfillmentOrderStatusUpdateResponse> SubmitFulfillmentOrderStatusUpdateAsync(
        string sellerFulfillmentOrderId, SubmitFulfillmentOrderStatusUpdateRequest body, McfCall call) => WriteAsync(
        ForOrder(
            OutboundOperations.SubmitFulfillmentOrderStatusUpdate,
            sellerFulfillmentOrderId,
            Write(body, Json.Default.SubmitFulfillmentOrderStatusUpdateRequest)),
        Json.Default.SubmitFulfillmentOrderStatusUpdateResponse,
        static () => new SubmitFulfillmentOrderStatusUpdateResponse(),
        answer => answer.Errors,
        call);

    public Task<GetFeaturesResponse> GetFeaturesAsync(string marketplaceId, McfCall call) => ReadAsync(
        new ApiRequest(OutboundOperations.GetFeatures, marketplaceId).With("marketplaceId", marketplaceId),
        Json.Default.GetFeaturesResponse,
        answer => answer.Errors,
        call);

    public Task<GetFeatureInventoryResponse> GetFeatureInventoryAsync(
        string featureName, string marketplaceId, string? nextToken, DateTime? queryStartDate, McfCall call) => ReadAsync(
        new ApiRequest(OutboundOperations.GetFeatureInventory, featureName, featureName)
            .With("marketplaceId", marketplaceId)
            .With("nextToken", nextToken)
            .With("queryStartDate", string.IsNullOrEmpty(nextToken) ? Date(queryStartDate) : null),
        Json.Default.GetFeatureInventoryResponse,
        answer => answer.Errors,
        call);

    public Task<GetFeatureSkuResponse> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, McfCall call) => ReadAsync(
        new ApiRequest(OutboundOperations.GetFeatureSku, sellerSku, featureName, sellerSku).With("marketplaceId", marketplaceId),
        Json.Default.GetFeatureSkuResponse,
        answer => answer.Errors,
        call);

    private static ApiRequest ForOrder(McfOperation operation, string orderId, byte[]? body) => new(operation, orderId, orderId) { Body = body };

    private static byte[] Write<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    private static string? Date(DateTime? date) => date is { } value ? IsoTime.ToUtc(value).ToString(DateFormat, CultureInfo.InvariantCulture) : null;

    private Task<T> ReadAsync<T>(ApiRequest request, JsonTypeInfo<T> type, Func<T, IList<Error>?> errorsOf, McfCall call)
        where T : class => WriteAsync(request, type, null, errorsOf, call);

    private async Task<T> WriteAsync<T>(
        ApiRequest request, JsonTypeInfo<T> type, Func<T>? empty, Func<T, IList<Error>?> errorsOf, McfCall call)
        where T : class
    {
        if (request.Operation.SandboxOnly && !isSandbox)
            throw OutboundFailures.SandboxOnly(request);
        var answer = await transport.SendAsync(request, type, empty, OutboundFailures.Classify, call).ConfigureAwait(false);
        return errorsOf(answer) is { Count: > 0 } errors ? throw OutboundFailures.ErrorsInSuccess(request, errors, call) : answer;
    }
}
