using System.Text;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>
/// Finds requests in lines of text: URLs, query strings, form bodies, lines of access logs. A line that begins with <c>&amp;</c> or
/// <c>?</c> carries on the request before it.
/// </summary>
/// <param name="path">The file, for messages and sources; null when there is none.</param>
internal sealed class MwsRequestFinder(string? path)
{
    private const string Mark = "Action=";
    private const string Format = "Mws";

    private readonly StringBuilder pending = new();
    private int pendingLine;
    private bool isOpen;
    private bool overflowed;

    /// <summary>Takes a part of a line and gives the requests that ended before its last one.</summary>
    public IEnumerable<MwsArchiveEntry> Take(string text, int line, bool startsLine)
    {
        text = MwsLogQuery.Unescape(text);
        if (pending.Length > 0 && isOpen && (!startsLine || CarriesOn(text)))
        {
            Continue(startsLine ? text.Trim() : text);
            yield break;
        }

        foreach (var entry in Complete())
        {
            yield return entry;
        }

        for (var mark = FindAction(text, 0); mark >= 0;)
        {
            var (start, end) = (mark, mark + Mark.Length);
            while (start > 0 && !IsEdge(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && !IsEdge(text[end]))
            {
                end++;
            }

            foreach (var entry in Complete())
            {
                yield return entry;
            }

            pendingLine = line;
            pending.Append(text, start, end - start);
            isOpen = string.IsNullOrWhiteSpace(text.Substring(end));
            mark = FindAction(text, end);
        }
    }

    /// <summary>Ends the request at hand.</summary>
    public IEnumerable<MwsArchiveEntry> Complete()
    {
        if (pending.Length == 0)
        {
            yield break;
        }

        var text = pending.ToString();
        pending.Clear();
        if (IsRequest(text))
        {
            yield return Convert(text);
        }
    }

    private void Continue(string text)
    {
        if (pending.Length > MwsQuery.MostCharacters)
        {
            overflowed = true;
        }
        else
        {
            pending.Append(text);
        }
    }

    private MwsArchiveEntry Convert(string text)
    {
        var isWhole = !overflowed;
        overflowed = false;
        try
        {
            if (text.Contains(MwsArchive.Unreadable))
            {
                throw new MwsFormatException("contains bytes that are not valid UTF-8.");
            }

            var request = isWhole
                ? MwsCodec.ReadRequest(MwsLogQuery.WithoutLabel(text, FindAction(text, 0)))
                : throw new MwsFormatException("is longer than any MWS request can be.");
            var source = new McfOrderSource { Path = path, Rows = [pendingLine], Format = Format };
            if (request.Order is { } order)
            {
                order.Source = source;
            }

            if (request.Preview is { } preview)
            {
                preview.Source = source;
            }

            return new MwsArchiveEntry { Line = pendingLine, Request = request };
        }
        catch (MwsFormatException failure)
        {
            return new MwsArchiveEntry { Line = pendingLine, Failure = failure.In(path, pendingLine) };
        }
    }

    // Logs hold requests to other parts of MWS and other things that have an Action; those are no failures.
    private static bool IsRequest(string text)
    {
        var start = FindAction(text, 0) + Mark.Length;
        var end = text.IndexOf('&', start);
        return MwsOperations.Find(end < 0 ? text.Substring(start) : text.Substring(start, end - start)) is not null
            || text.Contains("FulfillmentOutboundShipment");
    }

    // FulfillmentAction is a different parameter.
    private static int FindAction(string text, int at)
    {
        var mark = text.IndexOf(Mark, at, StringComparison.Ordinal);
        while (mark > 0 && MwsLogQuery.IsNameLetter(text[mark - 1]))
        {
            mark = text.IndexOf(Mark, mark + 1, StringComparison.Ordinal);
        }

        return mark;
    }

    private static bool CarriesOn(string line) => line.TrimStart() is { Length: > 0 } text && (text[0] == '&' || text[0] == '?');

    private static bool IsEdge(char letter) => char.IsWhiteSpace(letter) || letter is '"' or '\'' or '<' or '>' or '`';
}
