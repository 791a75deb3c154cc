using System.Text.RegularExpressions;

namespace AmazonMcf.Validation;

/// <summary>
/// Recognizes what shops and exports write in place of personal data that they do not show, and what people write in place of an address
/// that they do not know yet. A parcel with it on its label cannot be delivered.
/// </summary>
internal static class MaskedText
{
    private const string Masked = "was masked by the shop; export it with personal data.";
    private const string Missing = "is a placeholder for a missing value; enter the value.";
    private const int LongestPlaceholder = 30;

    private const string Marks = "*\uFF0A\u2022\u25CF\u2731\u2588\u2591\u25A0";

    private static readonly Regex Hidden = new(
        @"^([\[(<{]\s*(redacted|hidden|masked|removed|deleted|anonymized|protected|withheld|private|confidential)\b.*"
            + "|redacted|anonymized)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly HashSet<string> Placeholders = new(
        [
            "tbd", "tba", "tbc", "to be determined", "to be announced", "to be confirmed", "to be advised", "not provided",
            "not available", "not specified", "unknown", "no name", "no address",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The rule that a value of an address breaks; null if it may be an address.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isOptional">Whether the address is complete without it, so that a dash in it does no harm.</param>
    public static string? RuleFor(string value, bool isOptional)
    {
        var (marks, others, crosses) = (0, 0, 0);
        foreach (var character in value)
        {
            if (Marks.Contains(character))
            {
                marks++;
            }
            else if (character is 'x' or 'X')
            {
                crosses++;
            }
            else if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                others++;
            }
        }

        if (marks > 1 || (others == 0 && crosses > 1) || (value.Length <= LongestPlaceholder && Hidden.IsMatch(value.Trim())))
        {
            return Masked;
        }

        return !isOptional && (others + crosses == 0 || (value.Length <= LongestPlaceholder && IsPlaceholder(value))) ? Missing : null;
    }

    private static bool IsPlaceholder(string value) => Placeholders.Contains(value.Trim())
        || Placeholders.Contains(value.Trim(' ', '.', '!', '?', '(', ')', '[', ']', '<', '>', '-'));
}
