using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes shipping speeds.</summary>
internal sealed class ShippingSpeedCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Known(ShippingSpeedCategories.All, ShippingSpeedCategories.Description);
}
