using AmazonMcf.Errors;
using AmazonMcf.Sqs;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>A queue with the AWS SDK: what it is asked for, and how its failures are reported.</summary>
public sealed class SqsQueueTests
{
    [Fact]
    public async Task A_wait_of_a_part_of_a_second_is_not_asked_for_as_none()
    {
        await using var server = await QueueServer.StartAsync();
        using var queue = new SqsQueue(new Uri(server.Url));

        await queue.ReceiveAsync(1, TimeSpan.Zero, default);
        server.PutOrder("1001", "Planning");
        Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromMilliseconds(1200), default));
        Assert.Empty(await queue.ReceiveAsync(1, TimeSpan.FromMilliseconds(30), default));

        Assert.Equal([0, 2, 1], server.Waits);
    }

    [Theory]
    [InlineData("https://queue.amazonaws.com/123456789012/mcf")]
    [InlineData("https://vpce-0a1b-2c3d.sqs.eu-west-1.vpce.amazonaws.com/123456789012/mcf")]
    [InlineData("http://localhost:9324/000000000000/mcf")]
    public void A_queue_of_any_host_can_be_opened(string url) =>
        Assert.Null(Record.Exception(() => new SqsQueue(new Uri(url)).Dispose()));

    [Fact]
    public async Task A_response_that_does_not_come_in_time_is_a_failure_that_may_pass()
    {
        await using var server = await QueueServer.StartAsync();
        using var queue = new SqsQueue(new Uri(server.Url), TimeSpan.FromMilliseconds(400));

        var failure = await Assert.ThrowsAsync<McfQueueFailedException>(
            () => queue.ReceiveAsync(1, TimeSpan.FromSeconds(20), default));

        Assert.True(failure.IsTransient);
        Assert.Equal("McfQueueFailed", failure.ErrorId);
        Assert.Contains("ReceiveMessage on queue", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_is_not_a_failure_of_the_queue()
    {
        await using var server = await QueueServer.StartAsync();
        using var queue = new SqsQueue(new Uri(server.Url));
        using var stop = new CancellationTokenSource();
        var receiving = queue.ReceiveAsync(1, TimeSpan.FromSeconds(20), stop.Token);
        await Eventually.TrueAsync(() => !server.Waits.IsEmpty);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);
    }
}
