using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound;

/// <summary>Packing options, and the boxes of a plan. Part of <see cref="IInbound"/>.</summary>
public interface IInboundPacking
{
    /// <summary>Requests packing options for a plan.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    Task<McfInboundOperation> GenerateAsync(string inboundPlanId, ApiCall call);

    /// <summary>Reads the packing options of a plan.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="withItems">Whether the units of each packing group are read, too.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The options; empty if none were generated.</returns>
    Task<IReadOnlyList<McfInboundPackingOption>> ListAsync(string inboundPlanId, bool withItems, ApiCall call);

    /// <summary>Confirms a packing option. An option that is already confirmed counts as success and is not confirmed again.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="packingOptionId">The option.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    Task<McfInboundOperation> ConfirmAsync(string inboundPlanId, string packingOptionId, ApiCall call);

    /// <summary>
    /// Describes the boxes of a plan, replacing an earlier description: by packing group before the placement is confirmed, by shipment
    /// after it.
    /// </summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="packages">The boxes, each with a <c>PackingGroupId</c> or a <c>ShipmentId</c>.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfValidationException">The boxes have validation errors; nothing was sent.</exception>
    Task<McfInboundOperation> SetPackagesAsync(string inboundPlanId, IReadOnlyList<McfInboundPackage> packages, ApiCall call);

    /// <summary>Streams the boxes of a packing group. Pages are requested as needed.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="packingGroupId">The packing group.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The boxes.</returns>
    IAsyncEnumerable<McfInboundBox> ListBoxesAsync(string inboundPlanId, string packingGroupId, ApiCall call);
}
