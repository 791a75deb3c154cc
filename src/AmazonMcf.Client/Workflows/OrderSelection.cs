using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Workflows;

/// <summary>Which orders of a list are wanted.</summary>
/// <param name="Statuses">The statuses; null for all.</param>
/// <param name="OnHold">Whether only orders on hold are wanted.</param>
/// <param name="Since">The time since which the status must have changed; null for any time.</param>
internal sealed record OrderSelection(IReadOnlyCollection<string>? Statuses, bool OnHold, DateTime? Since)
{
    /// <summary>A warning for each status that Amazon does not document.</summary>
    public IEnumerable<string> Warnings =>
        UnknownStatuses.Warnings(Statuses, "order", FulfillmentOrderStatuses.All, FulfillmentOrderStatuses.Description);

    /// <summary>Whether an order is wanted.</summary>
    /// <param name="order">The order.</param>
    public bool Includes(McfOrder order) =>
        (Statuses is null || Statuses.Any(status => FulfillmentOrderStatuses.AreSame(status, order.Status)))
        && (!OnHold || order.IsOnHold)
        && !(order.StatusUpdatedDate < Since);
}
