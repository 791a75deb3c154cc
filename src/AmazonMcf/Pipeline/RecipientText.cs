using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>Names a recipient so that the sender knows who is meant and nobody else does.</summary>
internal static class RecipientText
{
    private static readonly char[] Blanks = [' ', '\t', '\u00a0', '\u3000'];

    /// <summary>The first letters of the name and the country: <c>P*** E***, US</c>.</summary>
    public static string Mask(McfAddress? address)
    {
        var names = (address?.Name ?? "").Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Select(word => $"{First(word)}***");
        return string.Join(", ", new[] { string.Join(" ", names), address?.CountryCode ?? "" }.Where(part => part.Length > 0));
    }

    private static string First(string word) => word.Substring(0, char.IsHighSurrogate(word[0]) && word.Length > 1 ? 2 : 1);
}
