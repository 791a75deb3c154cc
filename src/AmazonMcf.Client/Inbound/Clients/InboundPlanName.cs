using System.Text.RegularExpressions;

namespace AmazonMcf.Inbound.Clients;

/// <summary>
/// Unique names of inbound plans: the name, and a suffix of random and check characters, for example <c>Restock [k7f3q9xw2d]</c>. By the
/// check characters, a name of a user that only looks like one is recognized.
/// </summary>
internal static class InboundPlanName
{
    /// <summary>The most characters of a name without its suffix.</summary>
    public const int LongestName = 27;

    private const string DefaultName = "Plan";
    private const int RandomCharacters = 8;

    // Without i, l, o and u: they are misread, and no words come out.
    private const string Characters = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly Regex Form = new(
        $@"^(?<name>.+) \[(?<random>[{Characters}]{{8}})(?<check>[{Characters}]{{2}})\]$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));

    /// <summary>Adds a suffix to a name.</summary>
    /// <param name="name">The name; the default name if it is blank.</param>
    /// <param name="random">Random numbers from 0 to 1.</param>
    public static string MakeUnique(string? name, Func<double> random)
    {
        var text = string.IsNullOrWhiteSpace(name) ? DefaultName : name!.Trim();
        var drawn = new string([.. Enumerable.Range(0, RandomCharacters).Select(_ => Characters[(int)(random() * Characters.Length)])]);
        return $"{text} [{drawn}{Check(text, drawn)}]";
    }

    /// <summary>Whether a name has a suffix that <see cref="MakeUnique"/> added.</summary>
    /// <param name="name">The name.</param>
    public static bool IsUnique(string? name) => Form.Match(name?.Trim() ?? "") is { Success: true } match
        && Check(match.Groups["name"].Value, match.Groups["random"].Value) == match.Groups["check"].Value;

    private static string Check(string name, string drawn)
    {
        uint sum = 0;
        foreach (var character in name + drawn)
        {
            sum = unchecked((sum * 31) + character);
        }

        sum ^= sum >> 16;
        return $"{Characters[(int)(sum % 32)]}{Characters[(int)(sum / 32 % 32)]}";
    }
}
