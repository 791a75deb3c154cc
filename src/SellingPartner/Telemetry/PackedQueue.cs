namespace SellingPartner.Telemetry;

/// <summary>Sequences of bytes in the order in which they were added, in one array.</summary>
internal sealed class PackedQueue
{
    private const int Prefix = sizeof(int);

    private byte[] bytes = [];
    private int start;
    private int end;

    /// <summary>How many sequences there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a sequence at the end.</summary>
    /// <param name="entry">The sequence; it is copied.</param>
    public void Enqueue(ArraySegment<byte> entry)
    {
        Reserve(Prefix + entry.Count);
        for (var index = 0; index < Prefix; index++)
        {
            bytes[end + index] = (byte)(entry.Count >> (8 * index));
        }

        Buffer.BlockCopy(entry.Array!, entry.Offset, bytes, end + Prefix, entry.Count);
        end += Prefix + entry.Count;
        Count++;
    }

    /// <summary>Removes the first sequence.</summary>
    public void Drop()
    {
        start += Prefix + LengthAt(start);
        Count--;
    }

    /// <summary>The sequences from first to last; valid until the next change.</summary>
    public IEnumerable<ArraySegment<byte>> Read()
    {
        for (var place = start; place < end; place += Prefix + LengthAt(place))
        {
            yield return new ArraySegment<byte>(bytes, place + Prefix, LengthAt(place));
        }
    }

    private int LengthAt(int place)
    {
        var length = 0;
        for (var index = 0; index < Prefix; index++)
        {
            length |= bytes[place + index] << (8 * index);
        }

        return length;
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
