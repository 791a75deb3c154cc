using System.Text;

namespace AmazonMcf.Cli;

/// <summary>A disk that is soon full: like a real one it takes what fits of a write, and then fails.</summary>
internal sealed class SmallDisk(int capacity) : MemoryStream
{
    public string Text => Encoding.UTF8.GetString(ToArray());

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var room = (int)Math.Min(buffer.Length, capacity - Position);
        base.Write(buffer.ToArray(), 0, room);
        if (room < buffer.Length)
        {
            throw new IOException("No space left on device");
        }
    }
}
