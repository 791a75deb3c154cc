using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

[Collection(AloneCollection.Name)]
public sealed class StreamingTests : IDisposable
{
    private const int Rows = 120_000;
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void Memory_does_not_grow_with_the_rows_read()
    {
        BigOrderFile.Write(path, Rows);
        using var file = OrderFile.Open(path);
        var count = 0;
        long early = 0, late = 0;
        foreach (var entry in file.ReadEntries())
        {
            Assert.NotNull(entry.Order);
            count++;
            if (count == file.OrderCount / 10)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }

            if (count == file.OrderCount * 9 / 10)
            {
                late = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        Assert.Equal(file.OrderCount, count);
        Assert.Equal(60_000, count);

        // The rows between the two looks hold some ten megabytes of text; one byte an order kept would show.
        Assert.InRange(late - early, long.MinValue, 2_000_000);
    }

    [Fact]
    public void The_first_order_comes_before_the_rest_is_turned_into_orders()
    {
        BigOrderFile.Write(path, 3000);

        Assert.Equal("BIG-00000000", OrderFileReader.Read(path).First().SellerFulfillmentOrderId);
    }

    [Fact]
    public void A_stream_that_can_be_read_only_once_is_read_all_the_same()
    {
        BigOrderFile.Write(path, 30);
        using var once = new OneWayStream(File.OpenRead(path));
        using var file = OrderFile.Open(once, "stdin");

        Assert.Equal(15, file.ReadEntries().Count(entry => entry.Order is not null));
    }

    [Fact]
    public void A_file_that_does_not_exist_is_an_error_that_names_it()
    {
        var failure = Assert.Throws<McfOrderFileException>(() => OrderFileReader.Read(path).ToList());

        Assert.Contains(Path.GetFileName(path), failure.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_let_go_when_reading_ends_early()
    {
        BigOrderFile.Write(path, 30);
        Assert.NotNull(OrderFileReader.Read(path).First());

        using var again = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(again.CanWrite);
    }

    public void Dispose() => File.Delete(path);

    private sealed class OneWayStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
