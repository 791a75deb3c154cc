using System.Collections;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Binding;

/// <summary>Completes the formats of order files.</summary>
internal sealed class OrderFileFormatCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        OrderFileReader.Formats.Select(format => (format.Name, format.Shop));
}
