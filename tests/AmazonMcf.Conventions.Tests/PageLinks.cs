using System.Text.RegularExpressions;

namespace AmazonMcf.Conventions;

/// <summary>The links of a page.</summary>
internal static partial class PageLinks
{
    /// <summary>The files of the repository that a page links to, without the anchor.</summary>
    public static IEnumerable<string> LocalTargets(string page) =>
        InlineLink().Matches(page)
            .Select(match => Uri.UnescapeDataString(match.Groups[1].Value.Split('#')[0]))
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<!`)\[[^\]\r\n`]+\]\(([^)\s]+)\)")]
    private static partial Regex InlineLink();
}
