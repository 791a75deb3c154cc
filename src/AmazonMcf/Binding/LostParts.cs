using AmazonMcf.Validation;

namespace AmazonMcf.Binding;

/// <summary>
/// Recognizes the text that ConvertTo-Json writes for objects and lists that are deeper than its -Depth: their type name, their members in
/// the form of a hashtable, or nothing.
/// </summary>
internal static class LostParts
{
    private static readonly string[] Beginnings = ["@{", "System.", "AmazonMcf.", "Deserialized."];

    /// <summary>What to do about a value in place of an object or a list; empty if it is not such a text.</summary>
    /// <param name="value">The value.</param>
    public static string Advice(object value) => value is string text && IsLost(text.Trim())
        ? $" It is the text '{Shown(text.Trim())}', which ConvertTo-Json writes for deeper objects and lists: save the orders again with "
            + "ConvertTo-Json -Depth 9."
        : "";

    /// <summary>Whether a value can only be such a text: in a table, the cells of an address or of lines may be any other text.</summary>
    /// <param name="value">The value.</param>
    public static bool IsCertain(object? value) => value is string text && TypeNameRules.FindObject(text) is not null;

    private static bool IsLost(string text) =>
        text.Length == 0 || Beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.Ordinal));

    // The members of an object may be personal data.
    private static string Shown(string text) => text.StartsWith("@{", StringComparison.Ordinal) ? "@{...}" : text;
}
