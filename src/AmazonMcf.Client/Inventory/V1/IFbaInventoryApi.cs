using AmazonMcf.Inventory.V1.Wire;
using Refit;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inventory.V1;

/// <summary>FBA Inventory v1 as Amazon describes it: one method an operation, wire types in and out, nothing added.</summary>
internal interface IFbaInventoryApi
{
    /// <summary>One page of the inventory of a seller in Amazon's warehouses. Source: getInventorySummaries.</summary>
    /// <param name="details">Whether the quantities are broken down; null for the service's default.</param>
    /// <param name="granularityType">The level that quantities are summed up for: <c>Marketplace</c>.</param>
    /// <param name="granularityId">The id of the marketplace that quantities are summed up for.</param>
    /// <param name="startDateTime">Only SKUs that changed since, in UTC; null for all.</param>
    /// <param name="sellerSkus">Only these SKUs, 50 at most; null for all.</param>
    /// <param name="sellerSku">Only this SKU; null for all.</param>
    /// <param name="nextToken">The token of the page before, exactly as it came; null for the first page.</param>
    /// <param name="marketplaceIds">The marketplace, the only element.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The page.</returns>
    [Get("/fba/inventory/v1/summaries")]
    Task<GetInventorySummariesResponse> GetInventorySummariesAsync(
        [Encoded] bool? details,
        [Encoded] string granularityType,
        [Encoded] string granularityId,
        [Encoded] DateTime? startDateTime,
        [Encoded, Query(CollectionFormat.Csv)] IReadOnlyList<string>? sellerSkus,
        [Encoded] string? sellerSku,
        [Encoded] string? nextToken,
        [Encoded, Query(CollectionFormat.Csv)] IReadOnlyList<string> marketplaceIds,
        [Property] ApiCall call);

    /// <summary>Adds a SKU to the inventory of the sandbox. Source: createInventoryItem.</summary>
    /// <param name="body">The SKU.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Post("/fba/inventory/v1/items")]
    Task<CreateInventoryItemResponse> CreateInventoryItemAsync([Body] CreateInventoryItemRequest body, [Property] ApiCall call);

    /// <summary>Removes a SKU from the inventory of the sandbox. Source: deleteInventoryItem.</summary>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Delete("/fba/inventory/v1/items/{sellerSku}")]
    Task<DeleteInventoryItemResponse> DeleteInventoryItemAsync(
        [Encoded] string sellerSku, [Encoded] string marketplaceId, [Property] ApiCall call);

    /// <summary>Adds units to the inventory of the sandbox. Source: addInventory.</summary>
    /// <param name="idempotencyToken">Marks the request, so that the service adds the units once when it is sent again.</param>
    /// <param name="body">The SKUs and the units.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>An empty response.</returns>
    [Post("/fba/inventory/v1/items/inventory")]
    Task<AddInventoryResponse> AddInventoryAsync(
        [Header("x-amzn-idempotency-token")] string idempotencyToken, [Body] AddInventoryRequest body, [Property] ApiCall call);
}
