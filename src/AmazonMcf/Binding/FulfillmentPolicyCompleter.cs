using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes policies for insufficient inventory.</summary>
internal sealed class FulfillmentPolicyCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Known(FulfillmentPolicies.All, FulfillmentPolicies.Description);
}
