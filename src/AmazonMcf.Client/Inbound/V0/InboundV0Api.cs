using System.Text.Json.Serialization.Metadata;
using Refit;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Transport;
using SellingPartner.Typed;
using Json = AmazonMcf.Inbound.V0.Wire.InboundV0JsonContext;
using Op = AmazonMcf.Inbound.V0.InboundV0Operations;

namespace AmazonMcf.Inbound.V0;

/// <summary>
/// What <see cref="IInboundV0Api"/> does not say about its methods: what a request is about, and which responses count.
/// </summary>
internal static class InboundV0Api
{
    private static readonly Lazy<RefitSettings> Settings = new(static () => TypedApi.Settings(Json.Default));

    /// <summary>Opens the API.</summary>
    /// <param name="transport">Carries out the operations.</param>
    public static IInboundV0Api Open(ApiTransport transport) => TypedApi.Open<IInboundV0Api>(transport, Settings.Value, new(Methods));

    private static IReadOnlyList<ApiMethod> Methods() =>
        [
            Method(Op.GetPrepInstructions, static () => Json.Default.GetPrepInstructionsResponse, Nothing),
            Method(Op.GetLabels, static () => Json.Default.GetLabelsResponse, First),
            Method(Op.GetBillOfLading, static () => Json.Default.GetBillOfLadingResponse, First),
            Method(Op.GetShipments, static () => Json.Default.GetShipmentsResponse, Nothing),
            Method(Op.GetShipmentItemsByShipmentId, static () => Json.Default.GetShipmentItemsResponse, First),
            Method(Op.GetShipmentItems, static () => Json.Default.GetShipmentItemsResponse, Nothing),
        ];

    private static string Nothing(object?[] arguments) => "";

    private static string First(object?[] arguments) => (string)arguments[0]!;

    private static ApiMethod Method<T>(ApiOperation operation, Func<JsonTypeInfo<T>> type, Func<object?[], string> target)
        where T : class, IInboundV0Response => new(operation, type, target, static (_, response, _) => FindFlaw((T)response));

    private static ResponseFlaw? FindFlaw(IInboundV0Response response) => response.Errors is not { Count: > 0 } errors ? null : new(
        "errors", errors.ConvertAll(error => new ServiceError(error.Code ?? "", error.Message ?? "", error.Details)));
}
