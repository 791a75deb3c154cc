namespace SellingPartner.Telemetry;

/// <summary>Sequences of bytes in the order in which they were added, in one array.</summary>
internal sealed class PackedQueue
{
    private const int LongestPrefix = 5;

    private byte[] bytes = [];
    private int start;
    private int end;

    /// <summary>How many sequences there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a sequence at the end.</summary>
    /// <param name="entry">The sequence; it is copied.</param>
    public void Enqueue(ArraySegment<byte> entry)
    {
        Reserve(LongestPrefix + entry.Count);
        WritePrefix(entry.Count);
        Buffer.BlockCopy(entry.Array!, entry.Offset, bytes, end, entry.Count);
        end += entry.Count;
        Count++;
    }

    /// <summary>Removes the first sequence.</summary>
    public void Drop()
    {
        start = EndOf(At(start));
        Count--;
    }

    /// <summary>The sequences from first to last; valid until the next change.</summary>
    public IEnumerable<ArraySegment<byte>> Read()
    {
        for (var place = start; place < end; place = EndOf(At(place)))
        {
            yield return At(place);
        }
    }

    private static int EndOf(ArraySegment<byte> entry) => entry.Offset + entry.Count;

    // The length comes first, seven bits a byte, the lowest first.
    private void WritePrefix(int length)
    {
        for (; length > 0x7F; length >>= 7)
        {
            bytes[end++] = (byte)(length | 0x80);
        }

        bytes[end++] = (byte)length;
    }

    private ArraySegment<byte> At(int place)
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[place++];
            length |= (next & 0x7F) << shift;
            if (next <= 0x7F)
            {
                return new ArraySegment<byte>(bytes, place, length);
            }
        }
    }

    // The array is used again if a sixteenth of it is free, so that each byte is moved only a few times.
    private void Reserve(int size)
    {
        if (end + size <= bytes.Length)
        {
            return;
        }

        var used = end - start;
        var target = used + size <= bytes.Length / 16 * 15 ? bytes : new byte[used + size + ((used + size) / 8)];
        Buffer.BlockCopy(bytes, start, target, 0, used);
        (bytes, start, end) = (target, 0, used);
    }
}
