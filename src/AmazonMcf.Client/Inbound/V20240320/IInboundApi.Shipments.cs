using AmazonMcf.Inbound.V20240320.Wire;
using Refit;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.V20240320;

/// <summary>The operations on shipments.</summary>
internal partial interface IInboundApi
{
    /// <summary>One shipment of an inbound plan. Source: getShipment.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}")]
    Task<Shipment> GetShipmentAsync([Encoded] string inboundPlanId, [Encoded] string shipmentId, [Property] ApiCall call);

    /// <summary>A page of the boxes of a shipment. Source: listShipmentBoxes.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/boxes")]
    Task<ListShipmentBoxesResponse> ListShipmentBoxesAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Property] ApiCall call);

    /// <summary>A page of the previews of content changes of a shipment. Source: listShipmentContentUpdatePreviews.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/contentUpdatePreviews")]
    Task<ListShipmentContentUpdatePreviewsResponse> ListShipmentContentUpdatePreviewsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Property] ApiCall call);

    /// <summary>Requests previews of a change to the content of a shipment. Source: generateShipmentContentUpdatePreviews.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/contentUpdatePreviews")]
    Task<GenerateShipmentContentUpdatePreviewsResponse> GenerateShipmentContentUpdatePreviewsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Body] GenerateShipmentContentUpdatePreviewsRequest body,
        [Property] ApiCall call);

    /// <summary>One preview of a content change of a shipment. Source: getShipmentContentUpdatePreview.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="contentUpdatePreviewId">The preview.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/contentUpdatePreviews/{contentUpdatePreviewId}")]
    Task<ContentUpdatePreview> GetShipmentContentUpdatePreviewAsync(
        [Encoded] string inboundPlanId, [Encoded] string shipmentId, [Encoded] string contentUpdatePreviewId, [Property] ApiCall call);

    /// <summary>Confirms a preview of a content change of a shipment. Source: confirmShipmentContentUpdatePreview.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="contentUpdatePreviewId">The preview.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post(
        "/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}"
            + "/contentUpdatePreviews/{contentUpdatePreviewId}/confirmation")]
    Task<ConfirmShipmentContentUpdatePreviewResponse> ConfirmShipmentContentUpdatePreviewAsync(
        [Encoded] string inboundPlanId, [Encoded] string shipmentId, [Encoded] string contentUpdatePreviewId, [Property] ApiCall call);

    /// <summary>The delivery challan of a shipment, for partnered carriers in India. Source: getDeliveryChallanDocument.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/deliveryChallanDocument")]
    Task<GetDeliveryChallanDocumentResponse> GetDeliveryChallanDocumentAsync(
        [Encoded] string inboundPlanId, [Encoded] string shipmentId, [Property] ApiCall call);

    /// <summary>A page of the delivery windows of a shipment. Source: listDeliveryWindowOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/deliveryWindowOptions")]
    Task<ListDeliveryWindowOptionsResponse> ListDeliveryWindowOptionsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Property] ApiCall call);

    /// <summary>Requests delivery windows for a shipment. Source: generateDeliveryWindowOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/deliveryWindowOptions")]
    Task<GenerateDeliveryWindowOptionsResponse> GenerateDeliveryWindowOptionsAsync(
        [Encoded] string inboundPlanId, [Encoded] string shipmentId, [Property] ApiCall call);

    /// <summary>Confirms a delivery window of a shipment. Source: confirmDeliveryWindowOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="deliveryWindowOptionId">The delivery window.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post(
        "/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}"
            + "/deliveryWindowOptions/{deliveryWindowOptionId}/confirmation")]
    Task<ConfirmDeliveryWindowOptionsResponse> ConfirmDeliveryWindowOptionsAsync(
        [Encoded] string inboundPlanId, [Encoded] string shipmentId, [Encoded] string deliveryWindowOptionId, [Property] ApiCall call);

    /// <summary>A page of the units of a shipment. Source: listShipmentItems.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/items")]
    Task<ListShipmentItemsResponse> ListShipmentItemsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Property] ApiCall call);

    /// <summary>Changes the name of a shipment. Source: updateShipmentName.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Put("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/name")]
    Task<EmptyResponse> UpdateShipmentNameAsync(
        [Encoded] string inboundPlanId, [Encoded] string shipmentId, [Body] UpdateShipmentNameRequest body, [Property] ApiCall call);

    /// <summary>A page of the pallets of a shipment. Source: listShipmentPallets.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/pallets")]
    Task<ListShipmentPalletsResponse> ListShipmentPalletsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Property] ApiCall call);

    /// <summary>Cancels an appointment for a delivery by the seller, in India. Source: cancelSelfShipAppointment.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Put("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/selfShipAppointmentCancellation")]
    Task<CancelSelfShipAppointmentResponse> CancelSelfShipAppointmentAsync(
        [Encoded] string inboundPlanId, [Encoded] string shipmentId, [Body] CancelSelfShipAppointmentRequest body, [Property] ApiCall call);

    /// <summary>A page of the appointment slots for a delivery by the seller, in India. Source: getSelfShipAppointmentSlots.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/selfShipAppointmentSlots")]
    Task<GetSelfShipAppointmentSlotsResponse> GetSelfShipAppointmentSlotsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Property] ApiCall call);

    /// <summary>Requests appointment slots for a delivery by the seller, in India. Source: generateSelfShipAppointmentSlots.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/selfShipAppointmentSlots")]
    Task<GenerateSelfShipAppointmentSlotsResponse> GenerateSelfShipAppointmentSlotsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Body] GenerateSelfShipAppointmentSlotsRequest body,
        [Property] ApiCall call);

    /// <summary>Confirms or changes an appointment for a delivery by the seller, in India. Source: scheduleSelfShipAppointment.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="slotId">The slot.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/selfShipAppointmentSlots/{slotId}/schedule")]
    Task<ScheduleSelfShipAppointmentResponse> ScheduleSelfShipAppointmentAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Encoded] string slotId,
        [Body] ScheduleSelfShipAppointmentRequest body,
        [Property] ApiCall call);

    /// <summary>Changes the address that a shipment is shipped from. Source: updateShipmentSourceAddress.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Put("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/sourceAddress")]
    Task<UpdateShipmentSourceAddressResponse> UpdateShipmentSourceAddressAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Body] UpdateShipmentSourceAddressRequest body,
        [Property] ApiCall call);

    /// <summary>Sets the tracking numbers of a shipment. Source: updateShipmentTrackingDetails.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Put("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/shipments/{shipmentId}/trackingDetails")]
    Task<UpdateShipmentTrackingDetailsResponse> UpdateShipmentTrackingDetailsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string shipmentId,
        [Body] UpdateShipmentTrackingDetailsRequest body,
        [Property] ApiCall call);
}
