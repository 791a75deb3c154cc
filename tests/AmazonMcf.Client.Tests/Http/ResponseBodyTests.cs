namespace SellingPartner.Http;

public sealed class ResponseBodyTests
{
    private static readonly byte[] Sent = [.. Enumerable.Range(0, 100_000).Select(number => (byte)number)];

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(100_000L)]
    [InlineData(100_001L)]
    [InlineData(long.MaxValue)]
    public async Task All_bytes_are_kept_whatever_length_was_announced(long? announced)
    {
        using var body = new ResponseBody(Sent.Length, announced);
        await body.FillAsync(new MemoryStream(Sent), CancellationToken.None);
        Assert.Equal(Sent, body.Bytes.ToArray());
        Assert.Equal(Sent, body.ToArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1L)]
    [InlineData(100_000L)]
    public async Task A_body_over_the_limit_is_not_read_to_its_end(long? announced)
    {
        using var body = new ResponseBody(Sent.Length - 1, announced);
        await Assert.ThrowsAsync<ResponseTooLongException>(() => body.FillAsync(new MemoryStream(Sent), CancellationToken.None));
    }

    [Fact]
    public async Task An_announced_length_alone_takes_little_memory()
    {
        using var body = new ResponseBody(long.MaxValue, long.MaxValue);
        await body.FillAsync(Stream.Null, CancellationToken.None);
        Assert.InRange(body.Capacity, 0, 1024 * 1024);
        Assert.Equal(0, body.Bytes.Length);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" \r\n\t", null)]
    [InlineData("\uFEFF {\"name\":", null)]
    [InlineData("[", null)]
    [InlineData(" <html>", "<html>")]
    public async Task Only_a_body_that_is_not_JSON_is_shown(string text, string? shown)
    {
        using var body = new ResponseBody(1000, null);
        await body.FillAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), CancellationToken.None);
        Assert.Equal(shown, body.NotJsonStart());
    }
}
