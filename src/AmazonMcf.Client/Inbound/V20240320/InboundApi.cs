using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Submission;
using Refit;
using SellingPartner;
using SellingPartner.Http;
using SellingPartner.Transport;
using SellingPartner.Typed;
using Json = AmazonMcf.Inbound.V20240320.Wire.InboundJsonContext;
using Op = AmazonMcf.Inbound.V20240320.InboundOperations;

namespace AmazonMcf.Inbound.V20240320;

/// <summary>
/// What <see cref="IInboundApi"/> does not say about its methods: what a request is about, and which responses count.
/// </summary>
internal sealed class InboundApi
{
    private static readonly Lazy<RefitSettings> Settings = new(static () => TypedApi.Settings(Json.Default));

    private readonly ProofRule rule;
    private readonly bool comparesIds;

    private InboundApi(ProofRule rule, bool comparesIds) => (this.rule, this.comparesIds) = (rule, comparesIds);

    /// <summary>Opens the API.</summary>
    /// <param name="transport">Carries out the operations.</param>
    /// <param name="rule">Says which responses count.</param>
    /// <param name="comparesIds">
    /// Whether the id in a response must be the id of the request. In Amazon's sandbox, responses are static and some ids differ.
    /// </param>
    public static IInboundApi Open(ApiTransport transport, ProofRule rule, bool comparesIds) =>
        TypedApi.Open<IInboundApi>(transport, Settings.Value, new(new InboundApi(rule, comparesIds).Methods));

    private IReadOnlyList<ApiMethod> Methods() =>
        [
            Method(
                Op.ListInboundPlans,
                static () => Json.Default.ListInboundPlansResponse,
                Nothing,
                hasContent: static response => response.InboundPlans is not null || response.AdditionalData is not { Count: > 0 }
            ),
            Method(Op.CreateInboundPlan, static () => Json.Default.CreateInboundPlanResponse, NewPlan),
            Method(
                Op.GetInboundPlan,
                static () => Json.Default.InboundPlan,
                First,
                static (arguments, response) => ((string)arguments[0]!, response.InboundPlanId)
            ),
            Method(Op.ListInboundPlanBoxes, static () => Json.Default.ListInboundPlanBoxesResponse, First),
            Method(Op.CancelInboundPlan, static () => Json.Default.CancelInboundPlanResponse, First),
            Method(Op.ListInboundPlanItems, static () => Json.Default.ListInboundPlanItemsResponse, First),
            Method(Op.UpdateInboundPlanName, static () => Json.Default.EmptyResponse, First),
            Method(Op.ListPackingGroupBoxes, static () => Json.Default.ListPackingGroupBoxesResponse, Second),
            Method(Op.ListPackingGroupItems, static () => Json.Default.ListPackingGroupItemsResponse, Second),
            Method(Op.SetPackingInformation, static () => Json.Default.SetPackingInformationResponse, First),
            Method(
                Op.ListPackingOptions,
                static () => Json.Default.ListPackingOptionsResponse,
                First,
                hasContent: static response => response.PackingOptions is not null
            ),
            Method(Op.GeneratePackingOptions, static () => Json.Default.GeneratePackingOptionsResponse, First),
            Method(Op.ConfirmPackingOption, static () => Json.Default.ConfirmPackingOptionResponse, Second),
            Method(Op.ListInboundPlanPallets, static () => Json.Default.ListInboundPlanPalletsResponse, First),
            Method(
                Op.ListPlacementOptions,
                static () => Json.Default.ListPlacementOptionsResponse,
                First,
                hasContent: static response => response.PlacementOptions is not null
            ),
            Method(Op.GeneratePlacementOptions, static () => Json.Default.GeneratePlacementOptionsResponse, First),
            Method(Op.ConfirmPlacementOption, static () => Json.Default.ConfirmPlacementOptionResponse, Second),
            Method(
                Op.GetShipment,
                static () => Json.Default.Shipment,
                Second,
                static (arguments, response) => ((string)arguments[1]!, response.ShipmentId)
            ),
            Method(
                Op.ListShipmentBoxes,
                static () => Json.Default.ListShipmentBoxesResponse,
                Second,
                hasContent: static response => response.Boxes is not null
            ),
            Method(
                Op.ListShipmentContentUpdatePreviews,
                static () => Json.Default.ListShipmentContentUpdatePreviewsResponse,
                Second,
                hasContent: static response => response.ContentUpdatePreviews is not null
            ),
            Method(
                Op.GenerateShipmentContentUpdatePreviews,
                static () => Json.Default.GenerateShipmentContentUpdatePreviewsResponse,
                Second
            ),
            Method(Op.GetShipmentContentUpdatePreview, static () => Json.Default.ContentUpdatePreview, Third),
            Method(Op.ConfirmShipmentContentUpdatePreview, static () => Json.Default.ConfirmShipmentContentUpdatePreviewResponse, Third),
            Method(Op.GetDeliveryChallanDocument, static () => Json.Default.GetDeliveryChallanDocumentResponse, Second),
            Method(
                Op.ListDeliveryWindowOptions,
                static () => Json.Default.ListDeliveryWindowOptionsResponse,
                Second,
                hasContent: static response => response.DeliveryWindowOptions is not null
            ),
            Method(Op.GenerateDeliveryWindowOptions, static () => Json.Default.GenerateDeliveryWindowOptionsResponse, Second),
            Method(Op.ConfirmDeliveryWindowOptions, static () => Json.Default.ConfirmDeliveryWindowOptionsResponse, Third),
            Method(
                Op.ListShipmentItems,
                static () => Json.Default.ListShipmentItemsResponse,
                Second,
                hasContent: static response => response.Items is not null
            ),
            Method(Op.UpdateShipmentName, static () => Json.Default.EmptyResponse, Second),
            Method(Op.ListShipmentPallets, static () => Json.Default.ListShipmentPalletsResponse, Second),
            Method(Op.CancelSelfShipAppointment, static () => Json.Default.CancelSelfShipAppointmentResponse, Second),
            Method(Op.GetSelfShipAppointmentSlots, static () => Json.Default.GetSelfShipAppointmentSlotsResponse, Second),
            Method(Op.GenerateSelfShipAppointmentSlots, static () => Json.Default.GenerateSelfShipAppointmentSlotsResponse, Second),
            Method(Op.ScheduleSelfShipAppointment, static () => Json.Default.ScheduleSelfShipAppointmentResponse, Third),
            Method(Op.UpdateShipmentSourceAddress, static () => Json.Default.UpdateShipmentSourceAddressResponse, Second),
            Method(Op.UpdateShipmentTrackingDetails, static () => Json.Default.UpdateShipmentTrackingDetailsResponse, Second),
            Method(
                Op.ListTransportationOptions,
                static () => Json.Default.ListTransportationOptionsResponse,
                First,
                hasContent: static response => response.TransportationOptions is not null
            ),
            Method(Op.GenerateTransportationOptions, static () => Json.Default.GenerateTransportationOptionsResponse, First),
            Method(Op.ConfirmTransportationOptions, static () => Json.Default.ConfirmTransportationOptionsResponse, First),
            Method(Op.ListItemComplianceDetails, static () => Json.Default.ListItemComplianceDetailsResponse, Nothing),
            Method(Op.UpdateItemComplianceDetails, static () => Json.Default.UpdateItemComplianceDetailsResponse, Nothing),
            Method(Op.CreateMarketplaceItemLabels, static () => Json.Default.CreateMarketplaceItemLabelsResponse, Nothing),
            Method(Op.ListPrepDetails, static () => Json.Default.ListPrepDetailsResponse, Nothing),
            Method(Op.SetPrepDetails, static () => Json.Default.SetPrepDetailsResponse, Nothing),
            Method(
                Op.GetInboundOperationStatus,
                static () => Json.Default.InboundOperationStatus,
                First,
                hasContent: static response => response.OperationStatus is not null
            ),
        ];

    private static string Nothing(object?[] arguments) => "";

    private static string First(object?[] arguments) => (string)arguments[0]!;

    private static string Second(object?[] arguments) => (string)arguments[1]!;

    private static string Third(object?[] arguments) => (string)arguments[2]!;

    private static string NewPlan(object?[] arguments) => ((CreateInboundPlanRequest)arguments[0]!).Name ?? "";

    private ApiMethod Method<T>(
        ApiOperation operation,
        Func<JsonTypeInfo<T>> type,
        Func<object?[], string> target,
        Func<object?[], T, (string Requested, string? Found)>? ids = null,
        Func<T, bool>? hasContent = null
    )
        where T : class, IInboundResponse => new(
            operation,
            type,
            target,
            (arguments, response, head) => FindFlaw(operation, (IInboundResponse)response, head)
                ?? (hasContent?.Invoke((T)response) == false ? ResponseFlaw.NoContent : null)
                ?? (ids is null ? null : FindOther(ids(arguments, (T)response))))
        {
            Empty = typeof(T) == typeof(EmptyResponse) ? new EmptyResponse() : null,
        };

    // A read may decide whether something is done again, so it must be proven like a change. Members that are not known are no flaw of it.
    private ResponseFlaw? FindFlaw(ApiOperation operation, IInboundResponse response, ResponseHead head)
    {
        var hasErrors = response.AdditionalData?.ContainsKey("errors") == true;
        var hasUnknown = operation.RetryClass != RetryClass.Read && response.AdditionalData is { Count: > 0 };
        var flaw = rule.Response.FindFlaw(operation, head, hasUnknown, hasErrors)
            ?? (response is IOperationResponse { OperationId: null or "" } ? "no operation id" : null);
        return flaw is null ? null : new ResponseFlaw(flaw, []);
    }

    private ResponseFlaw? FindOther((string Requested, string? Found) ids) =>
        !comparesIds || rule.IsSameOrder(ids.Requested, ids.Found)
            ? null
            : ResponseFlaw.OtherRequest;
}
