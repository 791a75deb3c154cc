using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>The links of a page.</summary>
internal static partial class PageLinks
{
    /// <summary>
    /// The files of the repository that a page links to, with the anchor; no file for the page itself, no anchor for its top.
    /// </summary>
    public static IEnumerable<(string File, string Anchor)> LocalTargets(string page) =>
        InlineLink().Matches(page)
            .Select(match => Uri.UnescapeDataString(match.Groups[1].Value))
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Select(target => target.Split('#', 2))
            .Select(parts => (parts[0], parts.Length > 1 ? parts[1] : ""));

    /// <summary>The anchors of a page: its headings, as GitHub writes them.</summary>
    public static IEnumerable<string> Anchors(string page) =>
        Heading().Matches(page)
            .Select(match => NoAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"(?<!`)\[[^\]\r\n`]+\]\(([^)\s]+)\)")]
    private static partial Regex InlineLink();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
