using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// Returns and tracking events for orders of Fulfillment Outbound 2026-07-04, which has neither. Another version is never used for them
/// silently: Amazon does not document that it knows these orders. Return reasons do not depend on an order and come from 2020-07-01.
/// </summary>
/// <param name="reasons">Reads return reasons.</param>
internal sealed class WithoutReturns(IReturns reasons) : IReturns, ITracking
{
    public Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(
        string sellerSku, string? marketplaceId, string? sellerFulfillmentOrderId, string? language, ApiCall call) =>
        reasons.ListReturnReasonsAsync(sellerSku, marketplaceId, sellerFulfillmentOrderId, language, call);

    public Task<McfReturn> CreateReturnAsync(string sellerFulfillmentOrderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call) =>
        throw NotInVersion(OutboundOperations.CreateFulfillmentReturn.Name, sellerFulfillmentOrderId, "returns");

    public Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call) => throw NotInVersion(
        OutboundOperations.GetPackageTrackingDetails.Name,
        FormattableString.Invariant($"{packageNumber}"),
        "package numbers; the packages of an order contain their tracking");

    /// <summary>Rejects reading returns with a version that does not show them: every order would seem to have none.</summary>
    /// <param name="version">The version.</param>
    /// <param name="operation">The operation that would read them.</param>
    /// <param name="target">The order; null for a search.</param>
    /// <exception cref="McfNotInApiVersionException">The version has no returns.</exception>
    public static void RequireReturns(string version, string operation, string? target)
    {
        if (version == OutboundVersions.V20260704)
        {
            throw NotInVersion(operation, target, "returns");
        }
    }

    private static McfNotInApiVersionException NotInVersion(string operation, string? target, string what) => new(
        $"{operation}{(target is null ? "" : $" for '{target}'")} was not sent: Fulfillment Outbound {OutboundVersions.V20260704} has no "
            + $"{what}. Use -ApiVersion {OutboundVersions.V20200701}.",
        new ErrorContext { Operation = operation, Target = target });
}
