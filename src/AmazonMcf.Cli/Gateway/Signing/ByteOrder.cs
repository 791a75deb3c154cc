namespace AmazonMcf.Cli.Gateway.Signing;

/// <summary>The order of bytes, as signatures sort by it.</summary>
internal sealed class ByteOrder : IComparer<byte[]>
{
    public static ByteOrder Instance { get; } = new();

    public int Compare(byte[]? x, byte[]? y)
    {
        var (left, right) = (x ?? [], y ?? []);
        for (var i = 0; i < left.Length && i < right.Length; i++)
            if (left[i] != right[i]) return left[i].CompareTo(right[i]);
        return left.Length.CompareTo(right.Length);
    }
}
