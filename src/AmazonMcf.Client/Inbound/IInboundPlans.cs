using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound;

/// <summary>Creates, reads, lists, renames and cancels inbound plans. Part of <see cref="IInbound"/>.</summary>
public interface IInboundPlans
{
    /// <summary>Finds all validation errors of a new plan without sending anything.</summary>
    /// <param name="request">The plan.</param>
    /// <returns>The errors; empty if there are none.</returns>
    IReadOnlyList<McfValidationError> Validate(McfInboundPlanRequest request);

    /// <summary>
    /// Creates a plan exactly once. The service accepts no idempotency token, so a suffix makes the name of the plan unique, and if the
    /// response is lost, the plan is found by its name. If <see cref="McfInboundPlanRequest.Name"/> already ends with such a suffix, the
    /// plan may exist: it is searched first and not created again.
    /// </summary>
    /// <param name="request">The plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The plan, with the operation to wait for.</returns>
    /// <exception cref="McfValidationException">The request has validation errors; nothing was sent.</exception>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome; the error names the plan.</exception>
    Task<McfInboundPlan> CreateAsync(McfInboundPlanRequest request, ApiCall call);

    /// <summary>Reads one plan.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The plan, with the ids of its shipments and of its confirmed options.</returns>
    /// <exception cref="McfInboundNotFoundException">The service has no such plan.</exception>
    Task<McfInboundPlan> GetAsync(string inboundPlanId, ApiCall call);

    /// <summary>Streams all plans, newest first. Pages are requested as needed.</summary>
    /// <param name="status">The status: ACTIVE, VOIDED or SHIPPED. Default: all.</param>
    /// <param name="createdSince">Only plans that were created since this time, in UTC. Default: all.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The plans, without the ids of shipments and options.</returns>
    IAsyncEnumerable<McfInboundPlan> ListAsync(string? status, DateTime? createdSince, ApiCall call);

    /// <summary>Streams the units of a plan. Pages are requested as needed.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The units.</returns>
    IAsyncEnumerable<McfInboundItem> ListItemsAsync(string inboundPlanId, ApiCall call);

    /// <summary>Streams the boxes of a plan. Pages are requested as needed.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The boxes.</returns>
    IAsyncEnumerable<McfInboundBox> ListBoxesAsync(string inboundPlanId, ApiCall call);

    /// <summary>Changes the name of a plan.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="name">The new name, at most 40 characters.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>A task that completes when the plan has the name.</returns>
    Task RenameAsync(string inboundPlanId, string name, ApiCall call);

    /// <summary>
    /// Cancels a plan with all its shipments. Amazon may charge for it: after 24 hours for parcels and 1 hour for freight with a partnered
    /// carrier. A plan that is already canceled counts as success.
    /// </summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    Task<McfInboundOperation> CancelAsync(string inboundPlanId, ApiCall call);
}
