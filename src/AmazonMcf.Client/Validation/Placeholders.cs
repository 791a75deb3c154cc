namespace AmazonMcf.Validation;

/// <summary>Words that programs write, or users type, for no value.</summary>
internal static class Placeholders
{
    private const int Longest = 9;

    // Error values of spreadsheets are not among them: something was lost there.
    private static readonly HashSet<string> Words = new(
        ["nan", "null", "none", "nat", "<na>", "n/a", "undefined", "(null)", "nil", "-", "--"],
        StringComparer.OrdinalIgnoreCase);

    // So written, they are names of people and places.
    private static readonly HashSet<string> Names = new(["Nan", "Nat", "Nil", "Null"], StringComparer.Ordinal);

    /// <summary>Whether a text is one of them.</summary>
    public static bool Contains(string text) => text.Length <= Longest && Words.Contains(text) && !Names.Contains(text);
}
