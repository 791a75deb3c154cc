using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes the statuses with which services fail.</summary>
public sealed class HttpStatusCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
    [
        ("500", "Internal error: the service broke; the request may have done something."),
        ("502", "Bad gateway: what stands before the service got no good answer from it."),
        ("503", "Unavailable: the service is overloaded or down for the moment."),
        ("504", "Gateway timeout: what stands before the service got no answer in time."),
    ];
}
