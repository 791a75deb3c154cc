using System.Collections;
using AmazonMcf.Configuration;

namespace AmazonMcf.Binding;

/// <summary>Completes the names of connections in the configuration file.</summary>
internal sealed class ConnectionProfileCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        ConnectionProfiles.Names().Select(name => (name, $"the connection '{name}' of {ConnectionProfiles.DefaultPath()}"));
}
