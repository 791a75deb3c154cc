using System.Text.RegularExpressions;

namespace AmazonMcf.Reporting;

/// <summary>Values in the source text of PowerShell commands.</summary>
internal static class CommandText
{
    /// <summary>A value as an argument, quoted if necessary: PowerShell takes digits for a number, and typographic quotation marks for
    /// straight ones.</summary>
    /// <param name="value">The value.</param>
    public static string Quote(string value) =>
        value.Length > 0 && char.IsLetter(value[0]) && value.All(IsPlain)
            ? value
            : "'" + Regex.Replace(value, "['\u2018-\u201B]", "$0$0") + "'";

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or '.';
}
