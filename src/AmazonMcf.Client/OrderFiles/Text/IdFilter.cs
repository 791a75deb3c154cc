namespace AmazonMcf.OrderFiles.Text;

/// <summary>
/// Remembers which ids were seen, in memory that does not grow with them (a Bloom filter). False positives cost only a lookup;
/// there are no false negatives.
/// </summary>
internal sealed class IdFilter
{
    private const int Probes = 7;
    private const long MostBits = 128L * 1024 * 1024;

    // The bits of an id are within one block, as large as what a processor reads from memory at once.
    private const int WordsOfBlock = 8;
    private const int BitsOfProbe = 9;
    private readonly ulong[] words;

    /// <summary>
    /// Makes a filter that fits a file: a row takes at least some eighty bytes, so an eighth of the length gives each id ten bits or more.
    /// </summary>
    public IdFilter(long fileLength) =>
        words = new ulong[Math.Max(64, Math.Min(fileLength / 8, MostBits) / 64 / WordsOfBlock * WordsOfBlock)];

    /// <summary>Whether an id may have been seen.</summary>
    public bool MayHold(ulong id)
    {
        var block = BlockOf(id);
        var bits = Spread(id);
        for (var probe = 0; probe < Probes; probe++, bits >>= BitsOfProbe)
        {
            if ((words[block + WordOf(bits)] & BitOf(bits)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Remembers an id.</summary>
    /// <returns>Whether it may have been seen before.</returns>
    public bool Add(ulong id)
    {
        var block = BlockOf(id);
        var bits = Spread(id);
        var wasSeen = true;
        for (var probe = 0; probe < Probes; probe++, bits >>= BitsOfProbe)
        {
            ref var word = ref words[block + WordOf(bits)];
            wasSeen &= (word & BitOf(bits)) != 0;
            word |= BitOf(bits);
        }

        return wasSeen;
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

    // The upper half of the hash selects the block, the whole hash the bits in the block.
    private int BlockOf(ulong id) => (int)((id >> 32) * (uint)(words.Length / WordsOfBlock) >> 32) * WordsOfBlock;

    private static ulong Spread(ulong id) => unchecked(id * 0xD6E8FEB86659FD93UL);

    private static int WordOf(ulong bits) => (int)(bits & (WordsOfBlock - 1));

    private static ulong BitOf(ulong bits) => 1UL << (int)((bits >> 3) & 63);
}
