using AmazonMcf.Cli.Gateway.Backend;

namespace AmazonMcf.Cli;

/// <summary>Of concurrent requests for the same key one does the work; requests for other keys do not wait for it.</summary>
public class SingleFlightTests
{
    private readonly SingleFlight creates = new();
    private readonly TaskCompletionSource first = new();
    private int others;

    [Fact]
    public async Task Who_waited_for_one_that_did_it_does_not_do_it_again()
    {
        var begun = creates.RunAsync("A", () => first.Task);
        Task<bool>[] waiting = [OtherAsync("A"), OtherAsync("A")];
        Assert.True(await creates.RunAsync("B", () => Task.CompletedTask));

        first.SetResult();

        Assert.True(await begun);
        var did = await Task.WhenAll(waiting);
        Assert.Equal([false, false], did);
        Assert.Equal(0, others);
    }

    [Fact]
    public async Task Who_waited_for_one_that_failed_does_it()
    {
        var begun = creates.RunAsync("A", () => first.Task);
        Task<bool>[] waiting = [OtherAsync("A"), OtherAsync("A")];

        first.SetException(new InvalidOperationException("lost"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => begun);
        var did = await Task.WhenAll(waiting);
        Assert.Equal([true, false], did);
        Assert.Equal(1, others);
    }

    [Fact]
    public async Task Who_comes_afterwards_does_it_again()
    {
        Assert.True(await OtherAsync("A"));
        Assert.True(await OtherAsync("A"));
        Assert.Equal(2, others);
    }

    private Task<bool> OtherAsync(string name) => creates.RunAsync(name, () => Task.FromResult(Interlocked.Increment(ref others)));
}
