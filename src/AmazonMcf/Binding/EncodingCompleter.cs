using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes encodings that order files come in.</summary>
internal sealed class EncodingCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
    [
        ("utf-8", "What most programs write today."),
        ("utf-16", "Unicode text of Excel."),
        ("windows-1252", "ANSI of western Windows."),
        ("iso-8859-1", "Latin 1, as Seller Central's templates."),
        ("shift_jis", "Japanese Windows."),
    ];
}
