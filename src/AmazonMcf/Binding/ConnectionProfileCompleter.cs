using System.Collections;
using AmazonMcf.Configuration;

namespace AmazonMcf.Binding;

/// <summary>Completes the names of connections in the configuration file.</summary>
internal sealed class ConnectionProfileCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        ConnectionProfiles.List().Select(entry => (entry.Name, Tip(entry)));

    private static string Tip(ConnectionEntry entry) => entry.Profile is null
        ? $"invalid: {string.Join(" ", entry.Problems)}"
        : $"the connection '{entry.Name}' of {ConnectionProfiles.DefaultPath()}";
}
