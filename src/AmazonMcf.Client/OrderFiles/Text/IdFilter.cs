namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// Remembers which ids were seen, in memory that does not grow with them (a Bloom filter). It may take an id for seen that was not, which
/// costs nothing but a look-up; it never forgets one.
/// </summary>
internal sealed class IdFilter
{
    private const int Probes = 7;
    private const long MostBits = 128L * 1024 * 1024;
    private readonly ulong[] words;

    /// <summary>
    /// Makes a filter that fits a file: a row takes at least some eighty bytes, so a quarter of the length gives each id some twenty bits.
    /// </summary>
    public IdFilter(long fileLength) => words = new ulong[Math.Max(64, Math.Min(fileLength / 4, MostBits) / 64)];

    public bool MayHold(ulong id)
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = Bit(id, probe);
            if ((words[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    public void Add(ulong id)
    {
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = Bit(id, probe);
            words[bit >> 6] |= 1UL << (int)(bit & 63);
        }
    }

    /// <summary>A 64-bit hash of an id. Ids with the same hash are still distinguished when rows are joined.</summary>
    public static ulong MarkOf(string id)
    {
        var mark = 14695981039346656037UL;
        foreach (var character in id)
        {
            mark = unchecked((mark ^ character) * 1099511628211UL);
        }

        mark = unchecked((mark ^ (mark >> 32)) * 0x9E3779B97F4A7C15UL);
        return mark ^ (mark >> 29);
    }

    private ulong Bit(ulong id, int probe)
    {
        var step = (id >> 33) | 1;
        return unchecked(id + (ulong)probe * step) % ((ulong)words.Length * 64);
    }
}
