using System.Text.RegularExpressions;

namespace AmazonMcf.Mws;

/// <summary>
/// Credentials that requests carry. They are never kept, not even where a log or a client spells their parameter differently.
/// </summary>
internal static class MwsSecrets
{
    private static readonly string[] Names = ["AWSAccessKeyId", "MWSAuthToken", "Signature"];
    private static readonly Regex Quoted = new(
        "(?:" + string.Join("|", Names) + ")=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether a name or a value that no member takes is a credential or quotes one.</summary>
    public static bool AreIn(MwsNode node) => Start(node.Name) >= 0 || (node.Text is { } text && Quoted.IsMatch(text));

    /// <summary>Where the name of a credential begins at the end of a longer one; -1 if it does not end with one.</summary>
    public static int Start(string name)
    {
        foreach (var secret in Names)
        {
            if (name.EndsWith(secret, StringComparison.OrdinalIgnoreCase))
            {
                return name.Length - secret.Length;
            }
        }

        return -1;
    }
}
