using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes statuses of orders.</summary>
internal sealed class OrderStatusCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Known(FulfillmentOrderStatuses.All, FulfillmentOrderStatuses.Description);
}
