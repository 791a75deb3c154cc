namespace AmazonMcf.Testing;

/// <summary>A body that cannot be read from its beginning on.</summary>
/// <param name="failure">Makes what reading it throws; null for a connection that breaks.</param>
internal sealed class BrokenStream(Func<Exception>? failure = null) : MemoryStream
{
    public override int Read(byte[] buffer, int offset, int count) => throw Failure();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw Failure();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw Failure();

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw Failure();

    private Exception Failure() => failure?.Invoke() ?? new IOException("The response ended prematurely.");
}
