namespace AmazonMcf.Testing;

/// <summary>A body that breaks off at its beginning.</summary>
internal sealed class BrokenStream : MemoryStream
{
    public override int Read(byte[] buffer, int offset, int count) => throw Reset();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw Reset();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw Reset();

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw Reset();

    private static IOException Reset() => new("The response ended prematurely.");
}
