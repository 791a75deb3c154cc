using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes the languages of return reasons.</summary>
internal sealed class LanguageCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
        [
            ("en_US", "English, United States"),
            ("en_GB", "English, United Kingdom"),
            ("en_CA", "English, Canada"),
            ("en_AU", "English, Australia"),
            ("de_DE", "German"),
            ("fr_FR", "French"),
            ("fr_CA", "French, Canada"),
            ("it_IT", "Italian"),
            ("es_ES", "Spanish"),
            ("es_MX", "Spanish, Mexico"),
            ("nl_NL", "Dutch"),
            ("pl_PL", "Polish"),
            ("sv_SE", "Swedish"),
            ("tr_TR", "Turkish"),
            ("pt_BR", "Portuguese, Brazil"),
            ("ja_JP", "Japanese"),
        ];
}
