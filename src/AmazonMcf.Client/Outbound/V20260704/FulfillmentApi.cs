using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Errors;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Submission;
using Refit;
using SellingPartner;
using SellingPartner.Http;
using SellingPartner.Transport;
using SellingPartner.Typed;
using Json = AmazonMcf.Outbound.V20260704.Wire.FulfillmentJsonContext;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>
/// What <see cref="IFulfillmentApi"/> does not say about its methods: what a request is about, and which responses count.
/// </summary>
internal sealed class FulfillmentApi
{
    private static readonly Lazy<RefitSettings> Settings = new(static () => TypedApi.Settings(Json.Default));

    private static readonly SharedMethods<ProofRule> Shared = new(
        static (rule, isSandbox) => new FulfillmentApi(rule, isSandbox).Methods());

    private readonly ProofRule rule;
    private readonly bool isSandbox;

    private FulfillmentApi(ProofRule rule, bool isSandbox) => (this.rule, this.isSandbox) = (rule, isSandbox);

    /// <summary>Opens the API.</summary>
    /// <param name="transport">Carries out the operations.</param>
    /// <param name="rule">Says which responses count.</param>
    /// <param name="isSandbox">Whether operations that only sandboxes support may be requested.</param>
    public static IFulfillmentApi Open(ApiTransport transport, ProofRule rule, bool isSandbox) =>
        TypedApi.Open<IFulfillmentApi>(transport, Settings.Value, Shared.Of(rule, isSandbox));

    private IReadOnlyList<ApiMethod> Methods() =>
        [
            Method(
                FulfillmentOperations.GetOrderPreview,
                static () => Json.Default.GetOrderPreviewResponse,
                static _ => "",
                static (_, response) => ResponseChecks.Content(response.PlannedShipments)
            ),
            Method(FulfillmentOperations.GetOffers, static () => Json.Default.GetOffersResponse, FirstSku),
            Method(
                FulfillmentOperations.CreateOrder,
                static () => Json.Default.CreateOrderResponse,
                NewOrder,
                (arguments, response) => FulfillmentChecks.Created(rule, NewOrder(arguments), response)
            ),
            Method(
                FulfillmentOperations.ListOrders,
                static () => Json.Default.ListOrdersResponse,
                static _ => "",
                static (_, response) => ResponseChecks.Content(response.Orders)
            ),
            Method(
                FulfillmentOperations.GetOrder,
                static () => Json.Default.GetOrderResponse,
                First,
                (arguments, response) => FulfillmentChecks.Order(rule, First(arguments), response.Order)
            ),
            Method(FulfillmentOperations.UpdateOrder, static () => Json.Default.UpdateOrderResponse, First),
            Method(FulfillmentOperations.CancelOrder, static () => Json.Default.CancelOrderResponse, First),
            Method(FulfillmentOperations.UpdateOrderStatus, static () => Json.Default.EmptyResponse, First),
            Method(FulfillmentOperations.UpdatePackage, static () => Json.Default.EmptyResponse, First),
        ];

    private static string First(object?[] arguments) => (string?)arguments[0] ?? "";

    private static string FirstSku(object?[] arguments) =>
        ((GetOffersRequest)arguments[0]!).Items is { Count: > 0 } items ? items[0].ProductIdentifier?.AmazonSku ?? "" : "";

    private static string NewOrder(object?[] arguments) => ((CreateOrderRequest)arguments[0]!).OrderId ?? "";

    private ApiMethod Method<T>(
        ApiOperation operation, Func<JsonTypeInfo<T>> type, Func<object?[], string> target, Func<object?[], T, ResponseFlaw?>? check = null)
        where T : class, IFulfillmentResponse =>
        new(operation, type, target, (arguments, response, head) => FindFlaw(operation, arguments, (T)response, head, check))
        {
            Empty = typeof(T) == typeof(EmptyResponse) ? EmptyResponse.Instance : null,
            Refuse = SandboxRule.Of(operation, isSandbox),
        };

    private ResponseFlaw? FindFlaw<T>(
        ApiOperation operation,
        object?[] arguments,
        T response,
        ResponseHead head,
        Func<object?[], T, ResponseFlaw?>? check
    )
        where T : class, IFulfillmentResponse =>
        rule.Response.FindFlawByRetryClass(operation, head, response.AdditionalData is { Count: > 0 }, hasErrors: false) is { } flaw
            ? new ResponseFlaw(flaw, [])
            : check?.Invoke(arguments, response);
}
