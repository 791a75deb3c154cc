namespace AmazonMcf.Mws;

/// <summary>The same bytes over and over, without a line break between them.</summary>
internal sealed class RepeatedStream(byte[] bytes, int times) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => (long)bytes.Length * times;

    public override long Position
    {
        get => position;
        set => position = value;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var taken = (int)Math.Min(count, Length - position);
        for (var i = 0; i < taken; i++)
        {
            buffer[offset + i] = bytes[(position + i) % bytes.Length];
        }

        position += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
