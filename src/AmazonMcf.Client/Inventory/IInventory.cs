using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inventory;

/// <summary>Reads a seller's inventory in Amazon's fulfillment centers.</summary>
public interface IInventory
{
    /// <summary>
    /// Streams the inventory of a marketplace, each SKU once. Pages are requested ahead of the reader, because Amazon's page tokens are
    /// valid for 30 seconds; if one expires nevertheless, the list is read again and SKUs that were already returned are skipped.
    /// </summary>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="since">
    /// Only SKUs whose quantities changed since this time, in UTC, at most 18 months ago; changes of inbound quantities do not count.
    /// Default: all.
    /// </param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The SKUs.</returns>
    IAsyncEnumerable<McfInventoryItem> ListAsync(string marketplaceId, DateTime? since, ApiCall call);

    /// <summary>Reads the inventory of individual SKUs, 50 with each request.</summary>
    /// <param name="sellerSkus">The SKUs.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The SKUs that the marketplace has, in the order of the service; the others are missing.</returns>
    Task<IReadOnlyList<McfInventoryItem>> GetAsync(IReadOnlyList<string> sellerSkus, string marketplaceId, ApiCall call);

    /// <summary>Registers a SKU, optionally with units. Only sandboxes and the embedded service support it.</summary>
    /// <param name="sellerSku">The SKU. One that is already registered keeps its units.</param>
    /// <param name="productName">The name of the product.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="quantity">The number of units to add; 0 for none.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The SKU as read back.</returns>
    /// <exception cref="McfInvalidRequestException">The connection is live, or the service rejected the request.</exception>
    Task<McfInventoryItem> RegisterAsync(string sellerSku, string productName, string marketplaceId, int quantity, ApiCall call);
}
