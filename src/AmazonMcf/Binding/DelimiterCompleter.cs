using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes the delimiters of order files.</summary>
internal sealed class DelimiterCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
    [
        (",", "Comma, the most common delimiter."),
        (";", "Semicolon, which Excel uses where the comma is the decimal separator."),
        ("`t", "Tab, as in Amazon's flat files."),
        ("|", "Vertical bar."),
    ];

    /// <inheritdoc />
    protected override string Write(string value) => value[0] == '`' ? "\"" + value + "\"" : Quote(value);
}
