using SellingPartner;

namespace AmazonMcf.Tests;

public sealed class SharedObjectsTests
{
    [Fact]
    public void A_timer_that_runs_late_does_not_end_an_object_that_was_in_use_since()
    {
        var (objects, time) = (new SharedObjects<object>(_ => TimeSpan.FromMinutes(1)), new LateTimers());
        var taken = Take();
        Assert.Same(taken, Take());

        time.Due[0]();
        Assert.Same(taken, Take());

        time.Due[1]();
        Assert.Equal(["seller"], objects.Keys);
        time.Due[2]();
        Assert.Empty(objects.Keys);

        object Take()
        {
            using var lease = objects.Take("seller", () => new object(), time);
            return lease.Value;
        }
    }

    /// <summary>A clock whose timers run when a test lets them, also after they were disposed of, as those of the system may.</summary>
    private sealed class LateTimers : TimeProvider
    {
        public List<Action> Due { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Due.Add(() => callback(state));
            return new Timer();
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
