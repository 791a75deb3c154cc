using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>A text in which <c>*</c> is any characters and <c>?</c> is one. Case is ignored.</summary>
internal sealed class Wildcard(string pattern)
{
    private readonly Regex regex = new(
        "^" + Regex.Escape(pattern.Trim()).Replace("\\*", ".*").Replace("\\?", ".") + "$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline);

    /// <summary>Whether a text contains wildcards.</summary>
    public static bool IsIn(string text) => text.IndexOfAny(['*', '?']) >= 0;

    public bool Matches(string text) => regex.IsMatch(text.Trim());
}
