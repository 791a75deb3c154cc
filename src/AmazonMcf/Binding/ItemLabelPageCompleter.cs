using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes the pages of labels of units.</summary>
internal sealed class ItemLabelPageCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Known(ItemLabelPages.All, ItemLabelPages.Description);
}
