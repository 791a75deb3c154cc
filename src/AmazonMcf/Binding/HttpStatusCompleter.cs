using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes the statuses with which services fail, and for faults that replace answers the others too.</summary>
internal sealed class HttpStatusCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
    [
        .. IsReplacing(bound) ? Others : [],
        ("500", "Internal error: the service broke; the request may have done something."),
        ("502", "Bad gateway: what stands before the service got no good answer from it."),
        ("503", "Unavailable: the service is overloaded or down for the moment."),
        ("504", "Gateway timeout: what stands before the service got no answer in time."),
    ];

    private static readonly (string Value, string Tip)[] Others =
    [
        ("200", "Success."),
        ("202", "Accepted: no operation of the service answers so."),
        ("204", "No content: no operation of the service answers so."),
        ("205", "Reset content: no operation of the service answers so."),
        ("400", "Bad request: the service refused it."),
        ("403", "Forbidden: access is denied."),
        ("404", "Not found."),
        ("409", "Conflict: the service has such an order."),
        ("429", "Too many requests: the quota is used up."),
    ];

    private static bool IsReplacing(IDictionary bound) => $"{bound["Kind"]}" is "Respond" or "Replay";
}
