using AmazonMcf.Inbound.V20240320.Wire;
using Refit;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.V20240320;

/// <summary>
/// Fulfillment Inbound 2024-03-20 as Amazon describes it: one method an operation, wire types in and out, nothing added.
/// </summary>
internal partial interface IInboundApi
{
    /// <summary>A page of the inbound plans of the seller. Source: listInboundPlans.</summary>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="status">Only plans of this status; null for all.</param>
    /// <param name="sortBy">What plans are sorted by; null for the default of the service.</param>
    /// <param name="sortOrder">The direction; null for the default of the service.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans")]
    Task<ListInboundPlansResponse> ListInboundPlansAsync(
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Encoded] string? status,
        [Encoded] string? sortBy,
        [Encoded] string? sortOrder,
        [Property] ApiCall call);

    /// <summary>Creates an inbound plan. Source: createInboundPlan.</summary>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans")]
    Task<CreateInboundPlanResponse> CreateInboundPlanAsync([Body] CreateInboundPlanRequest body, [Property] ApiCall call);

    /// <summary>One inbound plan. Source: getInboundPlan.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}")]
    Task<InboundPlan> GetInboundPlanAsync([Encoded] string inboundPlanId, [Property] ApiCall call);

    /// <summary>A page of the boxes of an inbound plan. Source: listInboundPlanBoxes.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/boxes")]
    Task<ListInboundPlanBoxesResponse> ListInboundPlanBoxesAsync(
        [Encoded] string inboundPlanId, [Encoded] int? pageSize, [Encoded] string? paginationToken, [Property] ApiCall call);

    /// <summary>Cancels an inbound plan. Source: cancelInboundPlan.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Put("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/cancellation")]
    Task<CancelInboundPlanResponse> CancelInboundPlanAsync([Encoded] string inboundPlanId, [Property] ApiCall call);

    /// <summary>A page of the units of an inbound plan. Source: listInboundPlanItems.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/items")]
    Task<ListInboundPlanItemsResponse> ListInboundPlanItemsAsync(
        [Encoded] string inboundPlanId, [Encoded] int? pageSize, [Encoded] string? paginationToken, [Property] ApiCall call);

    /// <summary>Changes the name of an inbound plan. Source: updateInboundPlanName.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Put("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/name")]
    Task<EmptyResponse> UpdateInboundPlanNameAsync(
        [Encoded] string inboundPlanId, [Body] UpdateInboundPlanNameRequest body, [Property] ApiCall call);

    /// <summary>A page of the boxes of a packing group. Source: listPackingGroupBoxes.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="packingGroupId">The packing group.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/packingGroups/{packingGroupId}/boxes")]
    Task<ListPackingGroupBoxesResponse> ListPackingGroupBoxesAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string packingGroupId,
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Property] ApiCall call);

    /// <summary>A page of the units of a packing group. Source: listPackingGroupItems.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="packingGroupId">The packing group.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/packingGroups/{packingGroupId}/items")]
    Task<ListPackingGroupItemsResponse> ListPackingGroupItemsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] string packingGroupId,
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Property] ApiCall call);

    /// <summary>Describes the boxes of an inbound plan. Source: setPackingInformation.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/packingInformation")]
    Task<SetPackingInformationResponse> SetPackingInformationAsync(
        [Encoded] string inboundPlanId, [Body] SetPackingInformationRequest body, [Property] ApiCall call);

    /// <summary>A page of the packing options of an inbound plan. Source: listPackingOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/packingOptions")]
    Task<ListPackingOptionsResponse> ListPackingOptionsAsync(
        [Encoded] string inboundPlanId, [Encoded] int? pageSize, [Encoded] string? paginationToken, [Property] ApiCall call);

    /// <summary>Requests packing options for an inbound plan. Source: generatePackingOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/packingOptions")]
    Task<GeneratePackingOptionsResponse> GeneratePackingOptionsAsync([Encoded] string inboundPlanId, [Property] ApiCall call);

    /// <summary>Confirms a packing option. Source: confirmPackingOption.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="packingOptionId">The packing option.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/packingOptions/{packingOptionId}/confirmation")]
    Task<ConfirmPackingOptionResponse> ConfirmPackingOptionAsync(
        [Encoded] string inboundPlanId, [Encoded] string packingOptionId, [Property] ApiCall call);

    /// <summary>A page of the pallets of an inbound plan. Source: listInboundPlanPallets.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/pallets")]
    Task<ListInboundPlanPalletsResponse> ListInboundPlanPalletsAsync(
        [Encoded] string inboundPlanId, [Encoded] int? pageSize, [Encoded] string? paginationToken, [Property] ApiCall call);

    /// <summary>A page of the placement options of an inbound plan. Source: listPlacementOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/placementOptions")]
    Task<ListPlacementOptionsResponse> ListPlacementOptionsAsync(
        [Encoded] string inboundPlanId, [Encoded] int? pageSize, [Encoded] string? paginationToken, [Property] ApiCall call);

    /// <summary>Requests placement options for an inbound plan. Source: generatePlacementOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/placementOptions")]
    Task<GeneratePlacementOptionsResponse> GeneratePlacementOptionsAsync(
        [Encoded] string inboundPlanId, [Body] GeneratePlacementOptionsRequest body, [Property] ApiCall call);

    /// <summary>Confirms a placement option. Source: confirmPlacementOption.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="placementOptionId">The placement option.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/placementOptions/{placementOptionId}/confirmation")]
    Task<ConfirmPlacementOptionResponse> ConfirmPlacementOptionAsync(
        [Encoded] string inboundPlanId, [Encoded] string placementOptionId, [Property] ApiCall call);

    /// <summary>A page of the transport options of an inbound plan. Source: listTransportationOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="pageSize">The number of elements in a page; null for the default of the service, 10.</param>
    /// <param name="paginationToken">The token of the previous page; null for the first page.</param>
    /// <param name="placementOptionId">The placement option.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/transportationOptions")]
    Task<ListTransportationOptionsResponse> ListTransportationOptionsAsync(
        [Encoded] string inboundPlanId,
        [Encoded] int? pageSize,
        [Encoded] string? paginationToken,
        [Encoded] string? placementOptionId,
        [Encoded] string? shipmentId,
        [Property] ApiCall call);

    /// <summary>Requests transport options for the shipments of an inbound plan. Source: generateTransportationOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/transportationOptions")]
    Task<GenerateTransportationOptionsResponse> GenerateTransportationOptionsAsync(
        [Encoded] string inboundPlanId, [Body] GenerateTransportationOptionsRequest body, [Property] ApiCall call);

    /// <summary>Confirms the transport of the shipments of an inbound plan. Source: confirmTransportationOptions.</summary>
    /// <param name="inboundPlanId">The inbound plan.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/inboundPlans/{inboundPlanId}/transportationOptions/confirmation")]
    Task<ConfirmTransportationOptionsResponse> ConfirmTransportationOptionsAsync(
        [Encoded] string inboundPlanId, [Body] ConfirmTransportationOptionsRequest body, [Property] ApiCall call);
}
