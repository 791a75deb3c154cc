using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes what stands between the cells of order files.</summary>
internal sealed class DelimiterCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
    [
        (",", "Comma, as most programs write."),
        (";", "Semicolon, as Excel writes where the comma is the decimal sign."),
        ("`t", "Tab, as Amazon's flat files."),
        ("|", "Vertical bar."),
    ];

    /// <inheritdoc />
    protected override string Write(string value) => value[0] == '`' ? "\"" + value + "\"" : Quote(value);
}
