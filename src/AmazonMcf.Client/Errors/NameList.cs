namespace AmazonMcf.Errors;

/// <summary>Lists names in messages, of which there can be many.</summary>
internal static class NameList
{
    /// <summary>The first names, separated by commas, and how many more there are.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">How many are listed at most.</param>
    public static string Of(IReadOnlyCollection<string> names, int most)
    {
        var text = string.Join(", ", names.Take(most));
        return names.Count > most ? FormattableString.Invariant($"{text} and {names.Count - most} more") : text;
    }
}
