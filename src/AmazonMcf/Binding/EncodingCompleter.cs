using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes common encodings of order files.</summary>
internal sealed class EncodingCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
    [
        ("utf-8", "Unicode (UTF-8), the most common encoding."),
        ("utf-16", "Excel's Unicode Text format."),
        ("windows-1252", "Windows, Western European (ANSI)."),
        ("iso-8859-1", "Latin-1, as in Seller Central's templates."),
        ("shift_jis", "Windows, Japanese."),
    ];
}
