namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// Makes strings of cells. Short texts that a file repeats, such as countries, speeds and SKUs, share one string; only the latest are
/// remembered.
/// </summary>
internal sealed class TextPool
{
    private const int Slots = 1024;
    private const int Longest = 40;
    private readonly string?[] texts = new string?[Slots];

    /// <summary>The text as a string; null if it is empty.</summary>
    public string? Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.Length == 0 ? null : text.ToString();
        }

        ref var slot = ref texts[SlotOf(text)];
        if (slot is null || !text.SequenceEqual(slot.AsSpan()))
        {
            slot = text.ToString();
        }

        return slot;
    }

    private static int SlotOf(ReadOnlySpan<char> text)
    {
        var last = text.Length - 1;
        var hash = unchecked((((text[0] * 31) + text[last]) * 31) + (text[last / 2] * 31) + text[last - (last / 4)] + text.Length);
        return (hash ^ (hash >> 10)) & (Slots - 1);
    }
}
