using System.Text.RegularExpressions;

namespace AmazonMcf.Mws;

/// <summary>Recognizes where a response begins in a text: with its XML declaration, a type definition or its first element.</summary>
internal static class MwsResponseStart
{
    private const string Declaration = "<?xml";
    private const string Response = "Response";
    private const int LongestName = 130;

    // The element may break over lines after its name. Logs also print objects, such as <Response [200]>: what follows the name of an
    // element of another API must look like XML. Web pages of proxies occur in logs, too.
    private static readonly string Pattern =
        @"(?:<\?xml\b|<!DOCTYPE\b(?!\s+(?i:html)\b)|<(?:[\w.-]{1,40}:)?(?:(?:" + Names() + @")Response(?=[\s/>]|$)"
            + @"|\w{0,80}Response(?=\s*(?:/?>|$|[\w:.-]+\s*(?:=|$)))))";

    private static readonly Regex Start = new(Pattern, RegexOptions.CultureInvariant);
    private static readonly Regex StartHere = new(@"\G" + Pattern, RegexOptions.CultureInvariant);

    /// <summary>The place of the next start of a response; -1 when there is none.</summary>
    public static int Find(string text, int at) => Start.Match(text, at) is { Success: true } start ? start.Index : -1;

    /// <summary>The place behind the XML declaration's name, if there is one at this place; else the place itself.</summary>
    public static int SkipDeclaration(string text, int at) => IsAt(text, at, Declaration) ? at + Declaration.Length : at;

    /// <summary>The place of the next XML declaration; -1 when there is none.</summary>
    public static int FindDeclaration(string text, int at) => text.IndexOf(Declaration, at, StringComparison.Ordinal);

    /// <summary>
    /// The place of the next start of a response inside another one: a declaration or an element. A type definition there belongs to the
    /// other one.
    /// </summary>
    public static int FindInside(string text, int at, int end)
    {
        var first = -1;
        Consider(text.IndexOf(Declaration, at, end - at, StringComparison.Ordinal));
        for (
            var name = text.IndexOf(Response, at, end - at, StringComparison.Ordinal);
            name >= 0;
            name = text.IndexOf(Response, name + 1, end - name - 1, StringComparison.Ordinal)
        )
        {
            var from = Math.Max(at, name - LongestName);
            Consider(text.LastIndexOf('<', name, name - from + 1));
        }

        return first;

        void Consider(int place)
        {
            if (place >= 0 && (first < 0 || place < first) && StartHere.IsMatch(text, place))
            {
                first = place;
            }
        }
    }

    private static bool IsAt(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static string Names() => string.Join(
        "|",
        MwsOperations.All.SelectMany(operation => new[] { operation.Name, operation.MisspelledResponse }).OfType<string>().Append("Error")
    );
}
