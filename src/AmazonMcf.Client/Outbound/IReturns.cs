using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>Returns of units that were shipped. One of the capabilities that <see cref="IOutboundClient"/> combines.</summary>
public interface IReturns
{
    /// <summary>Reads the reasons a return of a SKU may name.</summary>
    /// <param name="sellerSku">The SKU.</param>
    /// <param name="marketplaceId">The marketplace, where the order does not say it.</param>
    /// <param name="sellerFulfillmentOrderId">The order, where the marketplace does not say it.</param>
    /// <param name="language">The language for translations, for example <c>fr_CA</c>.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The reasons.</returns>
    Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, ApiCall call);

    /// <summary>Asks once for the return of units. Use <c>ReturnPlacer</c> to ask exactly once.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="items">The units.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>Accepted and refused units.</returns>
    Task<McfReturn> CreateReturnAsync(string sellerFulfillmentOrderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call);
}
