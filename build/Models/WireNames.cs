using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AmazonMcf.Build.Models;

/// <summary>The names of wire types and of their properties.</summary>
internal static partial class WireNames
{
    /// <summary>
    /// The property of a member, in Pascal case; an abbreviation in capitals keeps only the first: <c>isCODCapable</c> is
    /// <c>IsCodCapable</c>, <c>carrierURL</c> is <c>CarrierUrl</c>. A property may not be called as its type is.
    /// </summary>
    public static string Property(string member, string type)
    {
        var name = Pascal(member);
        return name == type ? name + "Value" : name;
    }

    /// <summary>Whether a property is written under another name than its own in camel case.</summary>
    public static bool NeedsJsonName(string member, string property) => JsonNamingPolicy.CamelCase.ConvertName(property) != member;

    /// <summary>A name in Pascal case.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder();
        foreach (var part in Separators().Split(name).Where(part => part.Length > 0))
        {
            result.Append(
                Capitals()
                    .Replace(char.ToUpperInvariant(part[0]) + part[1..], match => match.Value[0] + match.Value[1..].ToLowerInvariant())
            );
        }

        return result.ToString();
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Separators();

    // A run of capitals without the one that begins the next word.
    [GeneratedRegex(@"\p{Lu}{2,}(?!\p{Ll})|\p{Lu}{2,}(?=\p{Lu}\p{Ll})")]
    private static partial Regex Capitals();
}
