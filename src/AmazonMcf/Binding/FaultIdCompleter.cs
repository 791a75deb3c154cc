using System.Collections;
using System.Globalization;
using AmazonMcf.Session;

namespace AmazonMcf.Binding;

/// <summary>Completes the IDs of the faults that are injected into the embedded service.</summary>
internal sealed class FaultIdCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound)
    {
        if (BoundConnection.Find(bound) is not { } connection || EmbeddedConnections.ServiceOf(connection) is not { } service)
        {
            return [];
        }

        return service.GetFaults()
            .Select(fault => (fault.Id.ToString(CultureInfo.InvariantCulture), $"{fault.Kind}: {fault.Operation ?? "all operations"}"));
    }
}
