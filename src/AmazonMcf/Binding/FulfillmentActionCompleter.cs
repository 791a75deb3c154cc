using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes fulfillment actions: Ship or Hold.</summary>
internal sealed class FulfillmentActionCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Known(FulfillmentActions.All, FulfillmentActions.Description);
}
