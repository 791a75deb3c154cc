namespace AmazonMcf.Testing;

/// <summary>A body that cannot be read from its beginning on.</summary>
/// <param name="fault">Makes what reading it throws; null for a connection that breaks.</param>
internal sealed class BrokenStream(Func<Exception>? fault = null) : MemoryStream
{
    public override int Read(byte[] buffer, int offset, int count) => throw Fault();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw Fault();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw Fault();

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw Fault();

    private Exception Fault() => fault?.Invoke() ?? new IOException("The response ended prematurely.");
}
