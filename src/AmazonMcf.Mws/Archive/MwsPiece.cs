using System.Text;

namespace AmazonMcf.Mws;

/// <summary>A line of a file, or a part of a long one.</summary>
/// <param name="Text">The text, without the end of the line.</param>
/// <param name="StartsLine">Whether a line begins with it.</param>
internal sealed record MwsPiece(string Text, bool StartsLine)
{
    // Responses without line breaks are cut between two elements; what has none of those is cut anywhere.
    private const int CutAfter = 64 * 1024;
    private const int CutAnywhere = 1024 * 1024;

    /// <summary>Reads a text piece by piece, in memory that depends on neither its length nor that of its lines.</summary>
    public static IEnumerable<MwsPiece> Read(TextReader reader)
    {
        var buffer = new char[16 * 1024];
        var text = new StringBuilder();
        var startsLine = true;
        int count;
        while ((count = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            for (var i = 0; i < count; i++)
            {
                var letter = buffer[i];
                if (letter != '\n')
                {
                    text.Append(letter);
                }

                if (letter != '\n' && (letter != '>' || text.Length < CutAfter) && text.Length < CutAnywhere)
                {
                    continue;
                }

                yield return new(text.ToString(), startsLine);
                text.Clear();
                startsLine = letter == '\n';
            }
        }

        if (text.Length > 0)
        {
            yield return new(text.ToString(), startsLine);
        }
    }
}
