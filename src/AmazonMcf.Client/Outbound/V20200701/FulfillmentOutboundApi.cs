using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Submission;
using SellingPartner;
using SellingPartner.Http;
using SellingPartner.Telemetry;
using SellingPartner.Transport;
using Json = AmazonMcf.Outbound.Wire.OutboundJsonContext;

namespace AmazonMcf.Outbound;

/// <summary>Fulfillment Outbound 2020-07-01 over HTTP.</summary>
/// <param name="transport">Carries out the operations.</param>
/// <param name="rule">Says which answers count.</param>
/// <param name="isSandbox">Whether operations that only sandboxes answer may be asked for.</param>
internal sealed class FulfillmentOutboundApi(ApiTransport transport, ProofRule rule, bool isSandbox) : IFulfillmentOutboundApi
{
    private const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public Task<GetFulfillmentPreviewResponse> GetFulfillmentPreviewAsync(GetFulfillmentPreviewRequest body, ApiCall call) => SendAsync(
        new ApiRequest(OutboundOperations.GetFulfillmentPreview, "") { Body = Write(body, Json.Default.GetFulfillmentPreviewRequest) },
        Json.Default.GetFulfillmentPreviewResponse,
        call);

    public Task<GetDeliveryOffersResponse> DeliveryOffersAsync(GetDeliveryOffersRequest body, ApiCall call) => SendAsync(
        new ApiRequest(OutboundOperations.DeliveryOffers, body.Product?.ProductIdentifier?.MerchantSku ?? "")
        {
            Body = Write(body, Json.Default.GetDeliveryOffersRequest),
        },
        Json.Default.GetDeliveryOffersResponse,
        call);

    public Task<ListAllFulfillmentOrdersResponse> ListAllFulfillmentOrdersAsync(DateTime? queryStartDate, string? nextToken, ApiCall call) => SendAsync(
        new ApiRequest(OutboundOperations.ListAllFulfillmentOrders, "")
            .With("queryStartDate", string.IsNullOrEmpty(nextToken) ? Date(queryStartDate) : null)
            .With("nextToken", nextToken),
        Json.Default.ListAllFulfillmentOrdersResponse,
        call);

    public Task<CreateFulfillmentOrderResponse> CreateFulfillmentOrderAsync(CreateFulfillmentOrderRequest body, ApiCall call) => SendAsync(
        new ApiRequest(OutboundOperations.CreateFulfillmentOrder, body.SellerFulfillmentOrderId ?? "")
        {
            Body = Write(body, Json.Default.CreateFulfillmentOrderRequest),
        },
        Json.Default.CreateFulfillmentOrderResponse,
        call);

    public Task<GetPackageTrackingDetailsResponse> GetPackageTrackingDetailsAsync(int packageNumber, ApiCall call)
    {
        var number = packageNumber.ToString(CultureInfo.InvariantCulture);
        return SendAsync(
            new ApiRequest(OutboundOperations.GetPackageTrackingDetails, number).With("packageNumber", number),
            Json.Default.GetPackageTrackingDetailsResponse,
            call,
            answer => AnswerChecks.Package(rule, number, answer.Payload));
    }

    public Task<ListReturnReasonCodesResponse> ListReturnReasonCodesAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, ApiCall call) => SendAsync(
        new ApiRequest(OutboundOperations.ListReturnReasonCodes, sellerSku)
            .With("sellerSku", sellerSku)
            .With("marketplaceId", marketplaceId)
            .With("sellerFulfillmentOrderId", sellerFulfillmentOrderId)
            .With("language", language),
        Json.Default.ListReturnReasonCodesResponse,
        call);

    public Task<CreateFulfillmentReturnResponse> CreateFulfillmentReturnAsync(
        string sellerFulfillmentOrderId, CreateFulfillmentReturnRequest body, ApiCall call) => SendAsync(
        ForOrder(OutboundOperations.CreateFulfillmentReturn, sellerFulfillmentOrderId, Write(body, Json.Default.CreateFulfillmentReturnRequest)),
        Json.Default.CreateFulfillmentReturnResponse,
        call,
        answer => AnswerChecks.Return(rule, body, answer.Payload));

    public Task<GetFulfillmentOrderResponse> GetFulfillmentOrderAsync(string sellerFulfillmentOrderId, ApiCall call) => SendAsync(
        ForOrder(OutboundOperations.GetFulfillmentOrder, sellerFulfillmentOrderId, null),
        Json.Default.GetFulfillmentOrderResponse,
        call,
        answer => AnswerChecks.Order(rule, sellerFulfillmentOrderId, answer.Payload));

    public Task<UpdateFulfillmentOrderResponse> UpdateFulfillmentOrderAsync(
        string sellerFulfillmentOrderId, UpdateFulfillmentOrderRequest body, ApiCall call) => SendAsync(
        ForOrder(OutboundOperations.UpdateFulfillmentOrder, sellerFulfillmentOrderId, Write(body, Json.Default.UpdateFulfillmentOrderRequest)),
        Json.Default.UpdateFulfillmentOrderResponse,
        call);

    public Task<CancelFulfillmentOrderResponse> CancelFulfillmentOrderAsync(string sellerFulfillmentOrderId, ApiCall call) => SendAsync(
        ForOrder(OutboundOperations.CancelFulfillmentOrder, sellerFulfillmentOrderId, null),
        Json.Default.CancelFulfillmentOrderResponse,
        call);

    public Task<SubmitFulfillmentOrderStatusUpdateResponse> SubmitFulfillmentOrderStatusUpdateAsync(
        string sellerFulfillmentOrderId, SubmitFulfillmentOrderStatusUpdateRequest body, ApiCall call) => SendAsync(
        ForOrder(
            OutboundOperations.SubmitFulfillmentOrderStatusUpdate,
            sellerFulfillmentOrderId,
            Write(body, Json.Default.SubmitFulfillmentOrderStatusUpdateRequest)),
        Json.Default.SubmitFulfillmentOrderStatusUpdateResponse,
        call);

    public Task<GetFeaturesResponse> GetFeaturesAsync(string marketplaceId, ApiCall call) => SendAsync(
        new ApiRequest(OutboundOperations.GetFeatures, marketplaceId).With("marketplaceId", marketplaceId),
        Json.Default.GetFeaturesResponse,
        call);

    public Task<GetFeatureInventoryResponse> GetFeatureInventoryAsync(
        string featureName, string marketplaceId, string? nextToken, DateTime? queryStartDate, ApiCall call) => SendAsync(
        new ApiRequest(OutboundOperations.GetFeatureInventory, featureName, featureName)
            .With("marketplaceId", marketplaceId)
            .With("nextToken", nextToken)
            .With("queryStartDate", string.IsNullOrEmpty(nextToken) ? Date(queryStartDate) : null),
        Json.Default.GetFeatureInventoryResponse,
        call);

    public Task<GetFeatureSkuResponse> GetFeatureSkuAsync(string featureName, string sellerSku, string marketplaceId, ApiCall call) => SendAsync(
        new ApiRequest(OutboundOperations.GetFeatureSku, sellerSku, featureName, sellerSku).With("marketplaceId", marketplaceId),
        Json.Default.GetFeatureSkuResponse,
        call,
        answer => AnswerChecks.Content(answer.Payload));

    private static ApiRequest ForOrder(ApiOperation operation, string orderId, byte[]? body) => new(operation, orderId, orderId) { Body = body };

    private static byte[] Write<T>(T body, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(body, type);

    private static string? Date(DateTime? date) => date is { } value ? IsoTime.ToUtc(value).ToString(DateFormat, CultureInfo.InvariantCulture) : null;

    private Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, ApiCall call, Func<T, string?>? findFlaw = null)
        where T : class, IServiceAnswer
    {
        if (request.Operation.SandboxOnly && !isSandbox)
            throw OutboundFailures.SandboxOnly(request);
        var form = new AnswerForm(type, (value, head) => FindFlaw(request.Operation, (T)value, head, findFlaw));
        return transport.SendAsync<T>(request, form, call);
    }

    // A read is proved by what it says; unknown members never count against it.
    private AnswerFlaw? FindFlaw<T>(ApiOperation operation, T answer, AnswerHead head, Func<T, string?>? findFlaw)
        where T : class, IServiceAnswer
    {
        var errors = AnswerChecks.Errors(answer);
        var flaw = operation.RetryClass == RetryClass.Read
            ? errors.Count > 0 ? "errors" : null
            : rule.Response.FindFlaw(head, answer.AdditionalData is { Count: > 0 }, errors.Count > 0);
        flaw ??= findFlaw?.Invoke(answer);
        return flaw is null ? null : new AnswerFlaw(flaw, errors) { IsOfAnotherRequest = flaw == AnswerChecks.Other };
    }
}
