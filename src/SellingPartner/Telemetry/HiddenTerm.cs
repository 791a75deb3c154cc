using System.Globalization;

namespace SellingPartner.Telemetry;

/// <summary>A value that must not be shown, as it is searched for in a <see cref="FoldedText"/>.</summary>
/// <param name="Text">The value, folded.</param>
/// <param name="IsWord">Whether only whole words count: parts of values and short ones would tear other words apart.</param>
/// <param name="IsExact">Whether case counts.</param>
internal sealed record HiddenTerm(string Text, bool IsWord, bool IsExact = false)
{
    /// <summary>Finds the places of the value.</summary>
    public IEnumerable<(int Start, int Length)> Find(FoldedText text)
    {
        if (Text.Length == 0)
        {
            yield break;
        }

        var comparison = IsExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.Text.IndexOf(Text, comparison); at >= 0; at = text.Text.IndexOf(Text, at + 1, comparison))
        {
            if (!IsWord || (IsEdge(text.Text, at - 1, Text[0]) && IsEdge(text.Text, at + Text.Length, Text[Text.Length - 1])))
            {
                yield return (at, Text.Length);
            }
        }
    }

    // Scripts without case, such as those of East Asia, put no spaces between words.
    private static bool IsEdge(string text, int neighbor, char edge) =>
        neighbor < 0 || neighbor >= text.Length || Kind(edge) is 0 || Kind(text[neighbor]) != Kind(edge);

    private static int Kind(char character) => char.IsDigit(character) ? 1
        : char.IsLetter(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.OtherLetter ? 2
        : 0;
}
