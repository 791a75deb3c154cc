using System.Text;

namespace AmazonMcf.OrderFiles.Text;

/// <summary>Recognizes UTF-8 that is cut off inside a character.</summary>
internal sealed class PartialUtf8
{
    private readonly Decoder decoder = new UTF8Encoding(false, true).GetDecoder();
    private char[] characters = [];
    private bool isUtf8 = true;
    private bool hasCharacters;

    /// <summary>Whether the last character is incomplete, and all others are UTF-8 and not all of them ASCII.</summary>
    public bool EndsInsideCharacter => isUtf8 && hasCharacters && !IsComplete();

    /// <summary>Adds the next bytes.</summary>
    /// <param name="block">The bytes.</param>
    public void Add(ArraySegment<byte> block)
    {
        if (!isUtf8)
        {
            return;
        }

        if (characters.Length < block.Count + 1)
        {
            characters = new char[block.Count + 1];
        }

        try
        {
            var count = decoder.GetChars(block.Array!, block.Offset, block.Count, characters, 0, flush: false);
            hasCharacters |= characters.Take(count).Any(character => character > 127);
        }
        catch (DecoderFallbackException)
        {
            isUtf8 = false;
        }
    }

    private bool IsComplete()
    {
        try
        {
            decoder.GetChars([], 0, 0, characters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
