using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes what to do with an order.</summary>
internal sealed class FulfillmentActionCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Known(FulfillmentActions.All, FulfillmentActions.Description);
}
