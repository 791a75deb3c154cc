using System.Text;

namespace AmazonMcf.Mws;

/// <summary>Finds where the first element of a document ends, in text that comes piece by piece: tags may break over lines.</summary>
/// <param name="name">The name of the element, without prefix.</param>
internal sealed class MwsElementEnd(string name)
{
    private const int LongestName = 300;
    private static readonly char[] Brackets = ['<', '>'];

    private readonly StringBuilder endTag = new();
    private bool isStarted;
    private bool isInEndTag;
    private char quote;
    private char last;

    /// <summary>
    /// The place behind the end of the element; -1 when it is not in this piece. The first piece begins with the element.
    /// </summary>
    public int Find(string text, int at)
    {
        if (!isStarted)
        {
            at = SkipStartTag(text, at);
            if (!isStarted || last == '/')
            {
                return isStarted ? at : -1;
            }
        }

        while (at >= 0 && at < text.Length)
        {
            if (!isInEndTag && (at = FindEndTag(text, at)) < 0)
            {
                return -1;
            }

            at = Collect(text, at);
            if (!isInEndTag && IsOwn(endTag.ToString().TrimEnd()))
            {
                return at;
            }
        }

        return -1;
    }

    // Quoted values may hold brackets and slashes.
    private int SkipStartTag(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (quote != default)
            {
                quote = letter == quote ? default : quote;
            }
            else if (letter is '"' or '\'')
            {
                quote = letter;
            }
            else if (letter == '>')
            {
                isStarted = true;
                return at + 1;
            }

            last = letter;
        }

        return at;
    }

    private int FindEndTag(string text, int at)
    {
        var mark = text.IndexOf("</", at, StringComparison.Ordinal);
        if (mark < 0)
        {
            return -1;
        }

        isInEndTag = true;
        endTag.Clear();
        return mark + 2;
    }

    // The place behind the tag, or that of a bracket that shows that it was none.
    private int Collect(string text, int at)
    {
        var stop = text.IndexOfAny(Brackets, at);
        var end = stop < 0 ? text.Length : stop;
        endTag.Append(text, at, Math.Min(end - at, LongestName - Math.Min(endTag.Length, LongestName)));
        if (stop < 0)
        {
            return end;
        }

        isInEndTag = false;
        if (text[stop] == '>')
        {
            return stop + 1;
        }

        endTag.Clear();
        return stop;
    }

    private bool IsOwn(string tag) => tag == name || tag.EndsWith(":" + name, StringComparison.Ordinal);
}
