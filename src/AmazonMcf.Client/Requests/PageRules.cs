using SellingPartner.Requests;

namespace AmazonMcf.Requests;

/// <summary>
/// How the token of the next page is sent back. Most APIs take it as <c>nextToken</c> beside the other parameters; the table names those
/// that do not. Sources: the models of Fulfillment Outbound 2026-07-04, Fulfillment Inbound 2024-03-20, Catalog Items, Reports and Feeds.
/// </summary>
internal static class PageRules
{
    private static readonly (string Path, string? Parameter, bool IsAlone)[] Exceptions =
    [
        ("/fulfillment/outbound/", "pageToken", false),
        ("/inbound/fba/", "paginationToken", false),
        ("/catalog/", "pageToken", false),
        ("/reports/", null, true),
        ("/feeds/", null, true),
    ];

    /// <summary>The query that asks for the next page.</summary>
    /// <param name="path">The path.</param>
    /// <param name="query">The query of the first page.</param>
    /// <param name="member">The name of the member that held the token.</param>
    /// <param name="token">The token.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> NextQuery(
        RequestPath path, IReadOnlyList<KeyValuePair<string, string>> query, string member, string token)
    {
        var rule = Array.Find(Exceptions, exception => path.Encoded.StartsWith(exception.Path, StringComparison.OrdinalIgnoreCase));
        var parameter = rule.Parameter ?? member;
        var others = rule.IsAlone ? [] : query.Where(pair => !string.Equals(pair.Key, parameter, StringComparison.OrdinalIgnoreCase));
        return [.. others, new(parameter, token)];
    }
}
