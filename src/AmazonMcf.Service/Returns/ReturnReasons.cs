using AmazonMcf.Service.Catalog;

namespace AmazonMcf.Service.Returns;

/// <summary>
/// The reasons goods come back for, and where they may come back at all. The resource <c>return-reasons.tsv</c> has one row a
/// reason and one column a language, which its header names.
/// </summary>
internal static class ReturnReasons
{
    private const string English = "en";
    private const int LanguageLength = 2;
    private const string ResourceName = "AmazonMcf.Service.Returns.return-reasons.tsv";

    private static readonly string[] Marketplaces = ["US", "DE", "FR", "IT", "UK", "JP", "AU"];
    private static readonly Lazy<IReadOnlyList<ReturnReason>> Rows = new(() => [.. Read()]);

    /// <summary>All reasons, in the order Amazon lists them.</summary>
    public static IReadOnlyList<ReturnReason> All => Rows.Value;

    /// <summary>Whether goods can be returned in a marketplace.</summary>
    /// <param name="marketplaceCode">The code of the marketplace, for example <c>UK</c>.</param>
    public static bool AreOffered(string marketplaceCode) => Marketplaces.Contains(marketplaceCode);

    /// <summary>What a reason says in a language.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="language">The language, with or without a country: <c>fr</c>, <c>fr_CA</c>; null for English.</param>
    /// <returns>The text; in English for languages there is none in.</returns>
    public static string Text(ReturnReason reason, string? language)
    {
        var code = language is { Length: >= LanguageLength } ? language.Substring(0, LanguageLength).ToLowerInvariant() : English;
        return reason.Texts.TryGetValue(code, out var text) ? text : reason.Texts[English];
    }

    private static IEnumerable<ReturnReason> Read()
    {
        using var rows = TabTable.Open(ResourceName).GetEnumerator();
        rows.MoveNext();
        var languages = rows.Current;
        while (rows.MoveNext())
        {
            var cells = rows.Current;
            var texts = Enumerable.Range(1, cells.Length - 1)
                .ToDictionary(column => languages[column], column => cells[column], StringComparer.Ordinal);
            yield return new ReturnReason(cells[0], texts);
        }
    }
}
