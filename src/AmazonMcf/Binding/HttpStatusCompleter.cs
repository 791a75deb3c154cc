using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes HTTP error statuses, and for faults that replace the response, all others, too.</summary>
internal sealed class HttpStatusCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
    [
        .. IsReplacing(bound) ? Others : [],
        ("500", "Internal error: the service failed; the request may have taken effect."),
        ("502", "Bad gateway: a proxy received an invalid response from the service."),
        ("503", "Unavailable: the service is overloaded or temporarily down."),
        ("504", "Gateway timeout: a proxy received no response from the service in time."),
    ];

    private static readonly (string Value, string Tip)[] Others =
    [
        ("200", "Success."),
        ("202", "Accepted: no operation of the service returns this."),
        ("204", "No content: no operation of the service returns this."),
        ("205", "Reset content: no operation of the service returns this."),
        ("400", "Bad request: the service rejected it."),
        ("403", "Forbidden: access is denied."),
        ("404", "Not found."),
        ("409", "Conflict: the order already exists."),
        ("429", "Too many requests: the quota is exhausted."),
    ];

    private static bool IsReplacing(IDictionary bound) => $"{bound["Kind"]}" is "Respond" or "Replay";
}
