using System.Collections;
using System.Collections.Concurrent;
using AmazonMcf.Connection;
using SellingPartner.Telemetry;

namespace AmazonMcf.Binding;

/// <summary>Completes the IDs of inbound plans, newest first.</summary>
internal sealed class InboundPlanCompleter : ServiceCompleter
{
    private const int Most = 30;

    /// <inheritdoc />
    private protected override async Task AskAsync(
        McfConnection connection, IDictionary bound, ApiCall call, ConcurrentQueue<(string Value, string Tip)> found)
    {
        await foreach (var plan in connection.Inbound.Plans.ListAsync(null, null, call).ConfigureAwait(false))
        {
            if (plan.InboundPlanId is { } id)
            {
                found.Enqueue((id, FormattableString.Invariant($"{plan.Name}: {plan.Status}, created {plan.CreatedAt:u}")));
            }

            if (found.Count == Most)
            {
                break;
            }
        }
    }
}
