using System.Collections;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Binding;

/// <summary>Completes kinds of faults.</summary>
internal sealed class FaultKindCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) => FaultKind.All.Select(kind => (kind, kind));
}
