using System.Text;
using System.Text.RegularExpressions;

namespace AmazonMcf.Mws;

/// <summary>
/// Extracts requests and responses from text that comes piece by piece. A response is recognized by its XML declaration, by a type
/// definition or by the name of its first element, and ends with that element; a request by its <c>Action</c>. Everything between is passed
/// over.
/// </summary>
/// <param name="path">The file, for messages and sources; null when there is none.</param>
internal sealed class MwsScanner(string? path)
{
    private const string Declaration = "<?xml";
    private const string BreaksOff = "ends before its last element is closed.";

    // Web pages of servers in between stand in logs too, and are none of ours.
    private static readonly Regex Start = new(
        @"<\?xml\b|<!DOCTYPE\b(?!\s+(?i:html)\b)|<(?:[\w.-]{1,40}:)?\w{0,80}Response(?=[\s/>])", RegexOptions.CultureInvariant);

    private readonly MwsRequestFinder requests = new(path);
    private readonly MwsJsonLines json = new();
    private StringBuilder? document;
    private MwsPrologue prologue = new();
    private int documentLine;
    private string? root;
    private int rootLine;
    private int line;

    /// <summary>The line of the newest piece, from 1.</summary>
    public int Line => line;

    /// <summary>Takes a piece and gives what ended with it.</summary>
    public IEnumerable<MwsArchiveEntry> Take(MwsPiece piece)
    {
        if (piece.StartsLine)
        {
            line++;
            if (root is not null)
            {
                document?.Append('\n');
            }
        }

        var (text, at) = (json.Plain(piece), 0);
        while (at < text.Length)
        {
            if (document is null)
            {
                var start = Start.Match(text, at);
                var end = start.Success ? start.Index : text.Length;
                foreach (var entry in requests.Take(text.Substring(at, end - at), line, piece.StartsLine && at == 0))
                {
                    yield return entry;
                }

                if (!start.Success)
                {
                    yield break;
                }

                foreach (var entry in requests.Complete())
                {
                    yield return entry;
                }

                (document, prologue, documentLine, root, rootLine) = (new(), new(), line, null, line);
                at = start.Value == Declaration ? start.Index + start.Length : start.Index;
            }

            var (ended, behind) = Collect(text, at);
            at = behind;
            if (ended is not null)
            {
                yield return ended;
            }
        }
    }

    /// <summary>Ends the text.</summary>
    public IEnumerable<MwsArchiveEntry> Complete()
    {
        foreach (var entry in requests.Complete())
        {
            yield return entry;
        }

        if (document is not null)
        {
            yield return Close(BreaksOff);
        }
    }

    // Gives the answer that ended, if one did, and the place behind what was taken.
    private (MwsArchiveEntry? Ended, int Behind) Collect(string text, int at)
    {
        // What stands between the declaration and the first element is of a log, or is refused anyway.
        if (root is null)
        {
            if (prologue.Find(text, at, line) is not { } first)
            {
                var another = prologue.IsInDefinition ? text.IndexOf(Declaration, at, StringComparison.Ordinal) : -1;
                return another < 0 ? (null, text.Length) : (Close(BreaksOff), another);
            }

            (root, rootLine, at) = (first.Name, line, first.Index);
        }

        // A declaration inside an answer is the start of the next one: this one was broken off.
        var next = text.IndexOf(Declaration, at, StringComparison.Ordinal);
        var end = FindEnd(text, at);
        if (next >= 0 && (end < 0 || next < end))
        {
            return (Close(BreaksOff), next);
        }

        var stop = end < 0 ? text.Length : end;
        document!.Append(text, at, stop - at);
        if (document.Length > MwsXml.MostCharacters)
        {
            return (Close("is longer than any MWS response can be."), stop);
        }

        return (end < 0 ? null : Close(null), stop);
    }

    private MwsArchiveEntry Close(string? reason)
    {
        var text = document!.ToString();
        document = null;
        try
        {
            if (prologue.DefinitionLine > 0)
            {
                throw new MwsFormatException(MwsXml.HasDefinition);
            }

            if (reason is not null)
            {
                throw new MwsFormatException(reason);
            }

            if (text.Contains(MwsArchive.Unreadable))
            {
                throw new MwsFormatException("contains bytes that are not valid UTF-8.");
            }

            return new MwsArchiveEntry { Line = documentLine, Response = MwsCodec.ReadResponse(text) };
        }
        catch (MwsFormatException failure)
        {
            return new MwsArchiveEntry
            {
                Line = documentLine,
                Failure = failure.In(path, prologue.DefinitionLine > 0 ? prologue.DefinitionLine : rootLine),
            };
        }
    }

    // The place behind the end of the first element; -1 when it is not in this piece.
    private int FindEnd(string text, int at)
    {
        if (document!.Length == 0)
        {
            var close = text.IndexOf('>', at);
            if (close > 0 && text[close - 1] == '/')
            {
                return close + 1;
            }
        }

        for (
            var mark = text.IndexOf("</", at, StringComparison.Ordinal);
            mark >= 0;
            mark = text.IndexOf("</", mark + 2, StringComparison.Ordinal)
        )
        {
            var close = text.IndexOf('>', mark);
            if (close < 0)
            {
                return -1;
            }

            var name = text.Substring(mark + 2, Math.Min(close - mark - 2, 300)).TrimEnd();
            if (name == root || name.EndsWith(":" + root, StringComparison.Ordinal))
            {
                return close + 1;
            }
        }

        return -1;
    }
}
