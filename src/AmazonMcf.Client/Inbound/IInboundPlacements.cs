using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound;

/// <summary>Placement options: which fulfillment centers the units of a plan go to. Part of <see cref="IInbound"/>.</summary>
public interface IInboundPlacements
{
    /// <summary>Requests placement options for a plan.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    Task<McfInboundOperation> GenerateAsync(string inboundPlanId, ApiCall call);

    /// <summary>Reads the placement options of a plan with their fees.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="withShipments">Whether the shipments of each option and their units are read, too.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The options; empty if none were generated.</returns>
    Task<IReadOnlyList<McfInboundPlacementOption>> ListAsync(string inboundPlanId, bool withShipments, ApiCall call);

    /// <summary>
    /// Confirms a placement option, which Amazon may charge for and which cannot be changed. An option that is already confirmed counts as
    /// success and is not confirmed again.
    /// </summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="placementOptionId">The option.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    Task<McfInboundOperation> ConfirmAsync(string inboundPlanId, string placementOptionId, ApiCall call);
}
