using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes the statuses of inbound shipments.</summary>
internal sealed class InboundShipmentStatusCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Known(InboundShipmentStatuses.All, InboundShipmentStatuses.Description);
}
