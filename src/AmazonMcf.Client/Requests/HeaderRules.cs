using System.Text.RegularExpressions;

namespace AmazonMcf.Requests;

/// <summary>
/// Which headers a user may add to a request: not those that carry the login or the content, nor those that make another request of it.
/// </summary>
internal static class HeaderRules
{
    private static readonly Regex Name = new("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "x-amz-access-token", "x-amz-security-token", "x-amz-date", "Authorization", "Cookie", "User-Agent", "Accept", "Accept-Encoding",
        "Host", "Connection", "Keep-Alive", "Expect", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Allow", "Expires", "Last-Modified",
    };

    // Some servers carry out the method that such a header names in place of the one that was confirmed.
    private static readonly string[] ReservedStarts = ["Content-", "Proxy-", "X-HTTP-Method", "X-Method"];

    /// <summary>Finds why a header cannot be added.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The end of a sentence about the header; null when it can.</returns>
    public static string? FindFlaw(string name)
    {
        if (!Name.IsMatch(name))
        {
            return "its name contains characters that are not allowed in a header name";
        }

        return Reserved.Contains(name) || ReservedStarts.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            ? "it is set by the connection or by the request method"
            : null;
    }
}
