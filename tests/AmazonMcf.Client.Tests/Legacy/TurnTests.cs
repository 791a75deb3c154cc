using AmazonMcf.Legacy;

namespace AmazonMcf.Tests.Legacy;

/// <summary>Work on one thing waits for the work that began before; work on another thing does not.</summary>
public class TurnTests
{
    private readonly MwsTurns turns = new();

    [Fact]
    public async Task Who_comes_later_waits_whatever_became_of_the_first()
    {
        var first = new TaskCompletionSource();
        var second = false;
        var begun = turns.TakeAsync("A", () => first.Task);
        var waiting = turns.TakeAsync("A", () => Task.FromResult(second = true));

        await turns.TakeAsync("B", () => Task.CompletedTask);
        Assert.False(second);
        first.SetException(new InvalidOperationException("lost"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => begun);
        await waiting;
        Assert.True(second);
    }

    [Fact]
    public async Task One_at_a_time_and_in_order()
    {
        var done = new List<int>();
        var working = 0;
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => turns.TakeAsync("A", async () =>
        {
            Assert.Equal(1, Interlocked.Increment(ref working));
            await Task.Yield();
            done.Add(number);
            Interlocked.Decrement(ref working);
        })));

        Assert.Equal(Enumerable.Range(0, 100), done);
    }
}
