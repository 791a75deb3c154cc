using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes order statuses.</summary>
internal sealed class OrderStatusCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Known(FulfillmentOrderStatuses.All, FulfillmentOrderStatuses.Description);
}
