using AmazonMcf.Inbound.V20240320.Wire;
using Refit;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.V20240320;

/// <summary>The operations on SKUs, and the status of operations.</summary>
internal partial interface IInboundApi
{
    /// <summary>The tax details of SKUs, in India. Source: listItemComplianceDetails.</summary>
    /// <param name="mskus">The SKUs, at most 100.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/items/compliance")]
    Task<ListItemComplianceDetailsResponse> ListItemComplianceDetailsAsync(
        [Encoded, Query(CollectionFormat.Multi)] IReadOnlyList<string> mskus, [Encoded] string marketplaceId, [Property] ApiCall call);

    /// <summary>Sets the tax details of a SKU, in India. Source: updateItemComplianceDetails.</summary>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Put("/inbound/fba/2024-03-20/items/compliance")]
    Task<UpdateItemComplianceDetailsResponse> UpdateItemComplianceDetailsAsync(
        [Encoded] string marketplaceId, [Body] UpdateItemComplianceDetailsRequest body, [Property] ApiCall call);

    /// <summary>Creates labels for units. Source: createMarketplaceItemLabels.</summary>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Post("/inbound/fba/2024-03-20/items/labels")]
    Task<CreateMarketplaceItemLabelsResponse> CreateMarketplaceItemLabelsAsync(
        [Body] CreateMarketplaceItemLabelsRequest body, [Property] ApiCall call);

    /// <summary>The required preparations of SKUs. Source: listPrepDetails.</summary>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="mskus">The SKUs, at most 100.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/items/prepDetails")]
    Task<ListPrepDetailsResponse> ListPrepDetailsAsync(
        [Encoded] string marketplaceId, [Encoded, Query(CollectionFormat.Multi)] IReadOnlyList<string> mskus, [Property] ApiCall call);

    /// <summary>Sets the preparations of SKUs. Source: setPrepDetails.</summary>
    /// <param name="body">The request.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    [Post("/inbound/fba/2024-03-20/items/prepDetails")]
    Task<SetPrepDetailsResponse> SetPrepDetailsAsync([Body] SetPrepDetailsRequest body, [Property] ApiCall call);

    /// <summary>The status of an operation that the service completes after its response. Source: getInboundOperationStatus.</summary>
    /// <param name="operationId">The operation.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/inbound/fba/2024-03-20/operations/{operationId}")]
    Task<InboundOperationStatus> GetInboundOperationStatusAsync([Encoded] string operationId, [Property] ApiCall call);
}
