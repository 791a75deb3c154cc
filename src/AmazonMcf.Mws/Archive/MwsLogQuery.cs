namespace AmazonMcf.Mws;

/// <summary>Takes the query of a request out of what a log wrote around it.</summary>
internal static class MwsLogQuery
{
    private const string Openers = "([{";
    private const string Closers = ")]}";

    /// <summary>The text with plain ampersands, which HTML and JSON escape.</summary>
    public static string Unescape(string text) => text.Replace("&amp;", "&").Replace("\\u0026", "&");

    /// <summary>Whether names of parameters have such a letter.</summary>
    public static bool IsNameLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '.';

    /// <summary>
    /// The query without the address and the label before its first parameter, such as <c>query=</c>, and without the bracket around it.
    /// </summary>
    /// <param name="text">A text without spaces.</param>
    /// <param name="action">The place of its parameter <c>Action</c>.</param>
    public static string WithoutLabel(string text, int action)
    {
        var start = text.LastIndexOf('?', action) + 1;
        start = FirstParameter(text, start);
        var end = text.Length;
        if (start > 0 && Openers.IndexOf(text[start - 1]) is var bracket and >= 0 && text[end - 1] == Closers[bracket])
        {
            end--;
        }

        return text.Substring(start, end - start);
    }

    // A label may end with any character, also with the equals sign of a name of its own. Names that MWS does not know are kept.
    private static int FirstParameter(string text, int start)
    {
        var end = text.IndexOf('&', start);
        for (var mark = text.IndexOf('=', start); mark >= 0 && (end < 0 || mark < end); mark = text.IndexOf('=', mark + 1))
        {
            var from = mark;
            while (from > start && IsNameLetter(text[from - 1]))
            {
                from--;
            }

            var name = text.Substring(from, mark - from);
            if (MwsCodec.IsParameter(name))
            {
                return from;
            }

            if (MwsSecrets.Start(name) is var secret and >= 0)
            {
                return from + secret;
            }
        }

        return start;
    }
}
