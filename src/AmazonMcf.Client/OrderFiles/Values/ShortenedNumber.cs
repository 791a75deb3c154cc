using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>Numbers as spreadsheets shorten them, such as <c>1.10823E+11</c>.</summary>
internal static class ShortenedNumber
{
    private static readonly Regex Shape = new(
        @"^(?<first>\d)(?:\.(?<more>\d+))?E(?:\+(?<power>\d{1,3})|(?<=\.\d+E)(?<power>\d{1,3}))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly char[] Marks = ['E', 'e'];

    /// <summary>Whether a text is such a number.</summary>
    public static bool IsMatch(string text) =>
        text.Length > 3 && text[0] is >= '0' and <= '9' && text.IndexOfAny(Marks) > 0 && Shape.IsMatch(text);

    /// <summary>Writes a number in full; false if digits of it are lost.</summary>
    public static bool TryExpand(string text, out string number)
    {
        number = text;
        var match = Shape.Match(text);
        if (!match.Success)
        {
            return false;
        }

        var more = match.Groups["more"].Value;
        if (more.Length != int.Parse(match.Groups["power"].Value, CultureInfo.InvariantCulture))
        {
            return false;
        }

        number = match.Groups["first"].Value + more;
        return more.Length > 0;
    }
}
