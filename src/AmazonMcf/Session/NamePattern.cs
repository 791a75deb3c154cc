using System.Management.Automation;

namespace AmazonMcf.Session;

/// <summary>
/// A name as typed: exactly this name, or else a wildcard pattern. Names of connections, SKUs and order IDs may themselves contain
/// wildcard characters. Case is ignored.
/// </summary>
/// <param name="text">The name or pattern.</param>
internal sealed class NamePattern(string text)
{
    private readonly WildcardPattern pattern = new(text, WildcardOptions.IgnoreCase);

    /// <summary>Whether it may be a pattern, so that it is not an error if nothing matches.</summary>
    public bool HasWildcards { get; } = WildcardPattern.ContainsWildcardCharacters(text);

    /// <summary>The patterns of a parameter that takes several.</summary>
    public static NamePattern[] All(IEnumerable<string>? texts) => [.. (texts ?? []).Select(text => new NamePattern(text))];

    /// <summary>Whether a name is this name or matches the pattern.</summary>
    public bool Matches(string? name) => Is(name, StringComparison.OrdinalIgnoreCase) || IsLike(name);

    /// <summary>The items with exactly this name; if there are none, all that match.</summary>
    public IReadOnlyList<T> Find<T>(IEnumerable<T> items, Func<T, string?> nameOf)
    {
        var matching = items.Where(item => Matches(nameOf(item))).ToList();
        var named = matching.Where(item => Is(nameOf(item), StringComparison.OrdinalIgnoreCase)).ToList();
        var exact = named.Where(item => Is(nameOf(item), StringComparison.Ordinal)).ToList();
        return exact.Count > 0 ? exact
            : named.Count > 0 ? named
            : matching;
    }

    private bool Is(string? name, StringComparison comparison) => string.Equals(name, text, comparison);

    private bool IsLike(string? name)
    {
        try
        {
            return pattern.IsMatch(name ?? "");
        }
        catch (WildcardPatternException)
        {
            // A bracket without its pair is part of a name.
            return false;
        }
    }
}
