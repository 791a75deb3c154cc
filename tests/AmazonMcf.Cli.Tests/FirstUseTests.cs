using AmazonMcf.Cli.Gateway.Backend;

namespace AmazonMcf.Cli;

/// <summary>What is made on first use is made once, and made again only after a failure.</summary>
public class FirstUseTests
{
    [Fact]
    public async Task Concurrent_callers_share_one_value()
    {
        using var gate = new SemaphoreSlim(0);
        var count = 0;
        var value = new FirstUse<int>(() =>
        {
            gate.Wait();
            return ++count;
        });

        var asked = Enumerable.Range(0, 20).Select(_ => value.GetAsync()).ToList();
        Assert.Equal(0, count);
        gate.Release();

        Assert.All(await Task.WhenAll(asked), got => Assert.Equal(1, got));
        Assert.Equal(1, await value.GetAsync());
    }

    [Fact]
    public async Task A_failure_reaches_who_asked_and_the_next_one_tries_again()
    {
        var count = 0;
        var value = new FirstUse<int>(() => ++count == 1 ? throw new IOException("no space") : count);

        await Assert.ThrowsAsync<IOException>(value.GetAsync);

        Assert.Equal(2, await value.GetAsync());
        Assert.Equal(2, await value.GetAsync());
    }
}
