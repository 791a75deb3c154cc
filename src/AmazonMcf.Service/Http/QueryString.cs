namespace AmazonMcf.Service.Http;

/// <summary>Reads <c>name=value</c> pairs of a query or of a form.</summary>
internal static class QueryString
{
    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The pairs, separated by ampersands, percent-encoded; a plus sign is a space.</param>
    /// <returns>The pairs in the order sent, decoded, those sent twice included.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text) =>
        [.. text.Split(['&'], StringSplitOptions.RemoveEmptyEntries).Select(ParsePair)];

    private static KeyValuePair<string, string> ParsePair(string pair)
    {
        var sign = pair.IndexOf('=');
        return sign < 0
            ? new(Decode(pair), "")
            : new(Decode(pair.Substring(0, sign)), Decode(pair.Substring(sign + 1)));
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
