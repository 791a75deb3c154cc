using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>Returns shipped units. Part of <see cref="IOutboundClient"/>.</summary>
public interface IReturns
{
    /// <summary>Reads the return reasons that are valid for a SKU.</summary>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace id; null if the order determines it.</param>
    /// <param name="sellerFulfillmentOrderId">The order id; null if the marketplace is specified.</param>
    /// <param name="language">The language of the translated descriptions, for example <c>fr_CA</c>.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The reasons.</returns>
    Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, ApiCall call);

    /// <summary>Requests the return of units once. To create the return exactly once, use <c>ReturnPlacer</c>.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="items">The units.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>Accepted and rejected units.</returns>
    Task<McfReturn> CreateReturnAsync(string sellerFulfillmentOrderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call);
}
