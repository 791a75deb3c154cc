using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Errors;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Submission;
using Refit;
using SellingPartner;
using SellingPartner.Http;
using SellingPartner.Transport;
using SellingPartner.Typed;
using Json = AmazonMcf.Outbound.Wire.OutboundJsonContext;

namespace AmazonMcf.Outbound;

/// <summary>
/// What <see cref="IFulfillmentOutboundApi"/> does not say about its methods: what a request is about, and which responses count.
/// </summary>
internal sealed class FulfillmentOutboundApi
{
    private static readonly Lazy<RefitSettings> Settings = new(static () => TypedApi.Settings(Json.Default));

    private static readonly SharedMethods<ProofRule> Shared = new(
        static (rule, isSandbox) => new FulfillmentOutboundApi(rule, isSandbox).Methods());

    private readonly ProofRule rule;
    private readonly bool isSandbox;

    private FulfillmentOutboundApi(ProofRule rule, bool isSandbox) => (this.rule, this.isSandbox) = (rule, isSandbox);

    /// <summary>Opens the API.</summary>
    /// <param name="transport">Carries out the operations.</param>
    /// <param name="rule">Says which responses count.</param>
    /// <param name="isSandbox">Whether operations that only sandboxes support are allowed.</param>
    public static IFulfillmentOutboundApi Open(ApiTransport transport, ProofRule rule, bool isSandbox) =>
        TypedApi.Open<IFulfillmentOutboundApi>(transport, Settings.Value, Shared.Of(rule, isSandbox));

    private IReadOnlyList<ApiMethod> Methods() =>
        [
            Method(OutboundOperations.GetFulfillmentPreview, static () => Json.Default.GetFulfillmentPreviewResponse, Nothing),
            Method(OutboundOperations.DeliveryOffers, static () => Json.Default.GetDeliveryOffersResponse, Sku),
            Method(OutboundOperations.ListAllFulfillmentOrders, static () => Json.Default.ListAllFulfillmentOrdersResponse, Nothing),
            Method(OutboundOperations.CreateFulfillmentOrder, static () => Json.Default.CreateFulfillmentOrderResponse, NewOrder),
            Method(
                OutboundOperations.GetPackageTrackingDetails,
                static () => Json.Default.GetPackageTrackingDetailsResponse,
                First,
                (arguments, response) => ResponseChecks.Package(rule, First(arguments), response.Payload)
            ),
            Method(OutboundOperations.ListReturnReasonCodes, static () => Json.Default.ListReturnReasonCodesResponse, First),
            Method(
                OutboundOperations.CreateFulfillmentReturn,
                static () => Json.Default.CreateFulfillmentReturnResponse,
                First,
                (arguments, response) => ResponseChecks.Return(rule, (CreateFulfillmentReturnRequest)arguments[1]!, response.Payload)
            ),
            Method(
                OutboundOperations.GetFulfillmentOrder,
                static () => Json.Default.GetFulfillmentOrderResponse,
                First,
                (arguments, response) => ResponseChecks.Order(rule, First(arguments), response.Payload)
            ),
            Method(OutboundOperations.UpdateFulfillmentOrder, static () => Json.Default.UpdateFulfillmentOrderResponse, First),
            Method(OutboundOperations.CancelFulfillmentOrder, static () => Json.Default.CancelFulfillmentOrderResponse, First),
            Method(
                OutboundOperations.SubmitFulfillmentOrderStatusUpdate,
                static () => Json.Default.SubmitFulfillmentOrderStatusUpdateResponse,
                First
            ),
            Method(OutboundOperations.GetFeatures, static () => Json.Default.GetFeaturesResponse, First),
            Method(OutboundOperations.GetFeatureInventory, static () => Json.Default.GetFeatureInventoryResponse, First),
            Method(
                OutboundOperations.GetFeatureSku,
                static () => Json.Default.GetFeatureSkuResponse,
                static arguments => (string)arguments[1]!,
                static (_, response) => ResponseChecks.Content(response.Payload)
            ),
        ];

    private static string Nothing(object?[] arguments) => "";

    private static string First(object?[] arguments) => Convert.ToString(arguments[0], CultureInfo.InvariantCulture) ?? "";

    private static string Sku(object?[] arguments) =>
        ((GetDeliveryOffersRequest)arguments[0]!).Product?.ProductIdentifier?.MerchantSku ?? "";

    private static string NewOrder(object?[] arguments) => ((CreateFulfillmentOrderRequest)arguments[0]!).SellerFulfillmentOrderId ?? "";

    private ApiMethod Method<T>(
        ApiOperation operation, Func<JsonTypeInfo<T>> type, Func<object?[], string> target, Func<object?[], T, ResponseFlaw?>? check = null)
        where T : class, IServiceResponse =>
        new(operation, type, target, (arguments, response, head) => FindFlaw(operation, arguments, (T)response, head, check))
        {
            Refuse = SandboxRule.Of(operation, isSandbox),
        };

    private ResponseFlaw? FindFlaw<T>(
        ApiOperation operation,
        object?[] arguments,
        T response,
        ResponseHead head,
        Func<object?[], T, ResponseFlaw?>? check
    )
        where T : class, IServiceResponse
    {
        var errors = ResponseChecks.Errors(response);
        return rule.Response.FindFlawByRetryClass(operation, head, response.AdditionalData is { Count: > 0 }, errors.Count > 0) is { } flaw
            ? new ResponseFlaw(flaw, errors)
            : check?.Invoke(arguments, response);
    }
}
