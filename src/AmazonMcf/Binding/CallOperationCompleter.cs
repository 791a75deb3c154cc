using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes operations from the call history of the connection, most recent first.</summary>
internal sealed class CallOperationCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        (BoundConnection.Find(bound)?.GetCallHistory() ?? [])
            .Reverse()
            .Where(call => call.Operation.Length > 0)
            .GroupBy(call => call.Operation)
            .Select(calls => (calls.Key, FormattableString.Invariant($"{calls.Count()} of the most recent calls, last {calls.First()}")));
}
