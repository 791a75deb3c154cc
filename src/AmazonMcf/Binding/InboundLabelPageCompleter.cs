using System.Collections;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Binding;

/// <summary>Completes the pages of labels of boxes and pallets.</summary>
internal sealed class InboundLabelPageCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        Known(InboundLabelPages.All, InboundLabelPages.Description);
}
