using System.Text;

namespace AmazonMcf.Mws;

/// <summary>
/// Extracts requests and responses from text that comes piece by piece. A response is recognized by its XML declaration, by a type
/// definition or by the name of its first element, and ends with that element; a request by its <c>Action</c>. Everything between is passed
/// over.
/// </summary>
/// <param name="path">The file, for messages and sources; null when there is none.</param>
internal sealed class MwsScanner(string? path)
{
    private const string BreaksOff = "ends before its last element is closed.";

    private readonly MwsRequestFinder requests = new(path);
    private readonly MwsJsonLines json = new();
    private StringBuilder? document;
    private MwsPrologue prologue = new();
    private MwsElementEnd? rootEnd;
    private int documentLine;
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
            if (rootEnd is not null)
            {
                document?.Append('\n');
            }
        }

        var (text, at) = (json.Plain(piece), 0);
        while (at < text.Length)
        {
            if (document is null)
            {
                var start = MwsResponseStart.Find(text, at);
                var end = start < 0 ? text.Length : start;
                foreach (var entry in requests.Take(text.Substring(at, end - at), line, piece.StartsLine && at == 0))
                {
                    yield return entry;
                }

                if (start < 0)
                {
                    yield break;
                }

                foreach (var entry in requests.Complete())
                {
                    yield return entry;
                }

                (document, prologue, documentLine, rootEnd, rootLine) = (new(), new(), line, null, line);
                at = MwsResponseStart.SkipDeclaration(text, start);
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

    // Returns the response that ended, if one did, and the position after it.
    private (MwsArchiveEntry? Ended, int Behind) Collect(string text, int at)
    {
        // Text between the declaration and the first element belongs to a log, or is rejected anyway.
        var from = at;
        if (rootEnd is null)
        {
            if (prologue.Find(text, at, line) is not { } first)
            {
                var another = prologue.IsInDefinition ? MwsResponseStart.FindDeclaration(text, at) : -1;
                return another < 0 ? (null, text.Length) : (Close(BreaksOff), another);
            }

            (rootEnd, rootLine, at, from) = (new(first.Name), line, first.Index, first.Index + 1);
        }

        // The start of a response inside another one: the other one was broken off.
        var end = rootEnd.Find(text, at);
        var next = MwsResponseStart.FindInside(text, from, end < 0 ? text.Length : end);
        if (next >= 0)
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

            var skipped = new List<MwsFormatException>();
            var response = MwsCodec.ReadResponse(text, skipped);
            return new MwsArchiveEntry
            {
                Line = documentLine,
                Response = response,
                Skipped = skipped.ConvertAll(failure => failure.In(path, rootLine)),
            };
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
}
