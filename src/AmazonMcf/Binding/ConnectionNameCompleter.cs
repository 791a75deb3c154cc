using System.Collections;
using AmazonMcf.Session;

namespace AmazonMcf.Binding;

/// <summary>Completes the names of open connections.</summary>
internal sealed class ConnectionNameCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        McfSession
            .OfThread.Open.GroupBy(connection => connection.Name)
            .Select(same =>
                (
                    same.Key,
                    FormattableString.Invariant(
                        $"{same.First().Kind} connection to {same.First().Marketplace.Name}, {same.First().Endpoint}"
                    )
                )
            );
}
