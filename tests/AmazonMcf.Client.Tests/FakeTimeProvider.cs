namespace AmazonMcf.Testing;

/// <summary>
/// A clock that moves only when a test moves it. Timers, delays and timeouts taken from it fire in the order in which they
/// fall due, on the thread that moves the clock. Safe to use from many threads.
/// </summary>
public sealed class FakeTimeProvider : TimeProvider
{
    private readonly object gate = new();
    private readonly List<FakeTimer> armed = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> watchers = [];
    private readonly DateTimeOffset start;
    private DateTimeOffset now;
    private long sequence;

    /// <summary>A clock that starts at the time of all tests.</summary>
    public FakeTimeProvider()
        : this(TestStart.Value)
    {
    }

    /// <summary>
    /// A clock that starts at noon (UTC) of 1 June 2024, a Saturday, however tests are shifted: for tests that name dates.
    /// </summary>
    public static FakeTimeProvider AtSaturdayNoon => new(new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>A clock that starts at a given moment.</summary>
    public FakeTimeProvider(DateTimeOffset start)
    {
        this.start = start.ToUniversalTime();
        now = this.start;
    }

    /// <summary>How far every reading of the clock moves it on, after the reading. Default: zero.</summary>
    public TimeSpan AutoAdvance { get; set; }

    /// <summary>
    /// Decides which waits end by themselves: a timer armed with a due time this accepts moves the clock to its due time at once
    /// (on the thread pool). Use it to let back-off delays pass while longer timeouts stay in force.
    /// </summary>
    public Func<TimeSpan, bool>? SkipWait { get; set; }

    /// <summary>
    /// Whether timers fire only when the clock is moved, on the thread that moves it; else one that is armed without a wait fires at once,
    /// on the thread pool. Use it where a run must be the same every time.
    /// </summary>
    public bool FiresWhenMovedOnly { get; init; }

    /// <summary>How many timers are armed now.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (gate)
            {
                return armed.Count;
            }
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The time that remains until the next armed timer falls due; null when none is armed.</summary>
    public TimeSpan? UntilNextTimer
    {
        get
        {
            lock (gate)
            {
                return armed.Count == 0 ? null : armed.Min(timer => timer.Due) - now;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Read();

    /// <inheritdoc/>
    public override long GetTimestamp() => (Read() - start).Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on, firing every timer that falls due on the way at its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset target;
        lock (gate)
        {
            target = now + by;
        }

        AdvanceTo(target);
    }

    /// <summary>Moves the clock to a moment; a moment that has passed already only fires what is due.</summary>
    public void AdvanceTo(DateTimeOffset target)
    {
        while (TakeDue(target) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>Sets the wall clock without firing anything, as an operator or a time server does; may go backwards.</summary>
    public void SetUtcNow(DateTimeOffset value)
    {
        lock (gate)
        {
            now = value.ToUniversalTime();
        }
    }

    /// <summary>Completes once at least this many timers are armed: the moment to move the clock in a test of concurrent waits.</summary>
    public Task WhenArmed(int count)
    {
        lock (gate)
        {
            if (armed.Count >= count)
            {
                return Task.CompletedTask;
            }

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((count, reached));
            return reached.Task;
        }
    }

    private DateTimeOffset Read()
    {
        DateTimeOffset reading;
        lock (gate)
        {
            reading = now;
        }

        if (AutoAdvance > TimeSpan.Zero)
        {
            Advance(AutoAdvance);
        }

        return reading;
    }

    private FakeTimer? TakeDue(DateTimeOffset target)
    {
        lock (gate)
        {
            var next = armed.OrderBy(timer => timer.Due).ThenBy(timer => timer.Order).FirstOrDefault();
            if (next is null || (next.Due > target && next.Due > now))
            {
                now = target > now ? target : now;
                return null;
            }

            now = next.Due > now ? next.Due : now;
            if (next.Period > TimeSpan.Zero)
            {
                next.Due += next.Period;
            }
            else
            {
                armed.Remove(next);
            }

            return next;
        }
    }

    private void Arm(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        DateTimeOffset due;
        lock (gate)
        {
            armed.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            due = now + dueTime;
            timer.Due = due;
            timer.Period = period;
            timer.Order = sequence++;
            armed.Add(timer);
            foreach (var watcher in watchers.Where(watcher => armed.Count >= watcher.Count).ToList())
            {
                watchers.Remove(watcher);
                watcher.Reached.SetResult();
            }
        }

        if (FiresWhenMovedOnly)
        {
            return;
        }

        if (dueTime <= TimeSpan.Zero || SkipWait?.Invoke(dueTime) == true)
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => AdvanceTo(due), null);
        }
    }

    private void Disarm(FakeTimer timer)
    {
        lock (gate)
        {
            armed.Remove(timer);
        }
    }

    private sealed class FakeTimer(FakeTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private int disposed;

        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; set; }

        public long Order { get; set; }

        public void Fire()
        {
            if (Volatile.Read(ref disposed) == 0)
            {
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (Volatile.Read(ref disposed) != 0)
            {
                return false;
            }

            clock.Arm(this, dueTime, period);
            return true;
        }

        public void Dispose()
        {
            Interlocked.Exchange(ref disposed, 1);
            clock.Disarm(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
