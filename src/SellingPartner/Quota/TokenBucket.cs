namespace SellingPartner.Quota;

/// <summary>
/// The quota of one operation, as this process counts it: permits flow in at a rate up to a burst, each request takes one. Requests without
/// one wait in a FIFO queue, which they can leave. Thread-safe.
/// </summary>
/// <remarks>
/// A request counts as in progress until <see cref="Done"/>: the service may not have seen it yet, so its own bucket may still be full, and
/// what flows into a full bucket is lost there. With that this bucket never holds more than the service's, however long requests travel. A
/// throttled request then means that a different process uses the same quota: all requests pause once and continue at half the rate, which
/// recovers gradually with each response. This lets processes share a quota without knowing of each other.
/// </remarks>
internal sealed class TokenBucket : IQuota, IDisposable
{
    private const double LowestPace = 1 / 32.0;

    // From half the rate to all of it in 75 responses: slower would leave quota unused, faster would cause more throttling.
    private const double Growth = 1 / 200.0;

    // Limits what a response asks for: a call that would wait longer tries again earlier.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // The requests that wait; also the lock.
    private readonly LinkedList<QuotaWaiter> line = new();
    private readonly UsagePlan plan;
    private readonly int burst;
    private readonly TimeProvider time;
    private ITimer? timer;
    private double rate;
    private double pace;

    // The level is held as one moment: there is a permit for each interval since. It is in the future while in debt. Whole ticks of
    // the clock, so that nothing is ever rounded in our favour.
    private long emptyAt;
    private long interval;

    // Set by throttled responses: no permit before this moment, whatever the level.
    private long notBefore;
    private int underWay;
    private long permits;
    private long permitsBeforePause;

    public TokenBucket(string operation, double rate, int burst, TimeProvider time, bool learnsRate = false)
        : this(new UsagePlan(operation, rate, burst, learnsRate), time)
    {
    }

    /// <summary>Opens a full bucket.</summary>
    /// <param name="plan">The usage plan.</param>
    /// <param name="time">The clock.</param>
    /// <param name="before">The number before that of the first permit.</param>
    public TokenBucket(UsagePlan plan, TimeProvider time, long before = 0)
    {
        (this.plan, rate, pace, burst, this.time) = (plan, plan.Rate, plan.Rate, plan.Burst, time);
        permits = permitsBeforePause = before;
        interval = IntervalOf(rate);
        emptyAt = time.GetTimestamp() - (burst * interval);
    }

    public double Pace { get { lock (line) { return pace; } } }

    public TimeSpan UntilFull
    {
        get
        {
            lock (line)
            {
                Fill();
                var held = underWay + line.Count > 0 ? 0 : time.GetTimestamp() - emptyAt;
                return SpanOf(Math.Max((burst * interval) - held, notBefore - time.GetTimestamp()));
            }
        }
    }

    public Task<long> TakeAsync(CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            return Task.FromCanceled<long>(stop);
        }

        QuotaWaiter waiter;
        lock (line)
        {
            if (line.Count == 0 && IsDue())
            {
                return Task.FromResult(Grant());
            }

            waiter = new QuotaWaiter();
            line.AddLast(waiter.Place);
            Arm();
        }

        waiter.LeaveOn(Leave, stop);
        return waiter.Permit;
    }

    public void GiveBack(long permit)
    {
        lock (line)
        {
            Fill();
            underWay--;
            emptyAt -= interval;
            ServeLine();
        }
    }

    public void Admitted(double? rate)
    {
        lock (line)
        {
            if (rate is { } granted && plan.Allows(granted))
            {
                ChangeRate(granted);
            }

            if (pace < this.rate)
            {
                pace = Math.Min(Math.Min(this.rate, pace * 2), pace + (Growth * this.rate * this.rate / pace));
            }

            ServeLine();
        }
    }

    public void Refused(long permit, TimeSpan? wait)
    {
        lock (line)
        {
            Fill();

            // Requests sent before the pause say nothing new: they caused it.
            if (permit > permitsBeforePause)
            {
                permitsBeforePause = permits;
                pace = Math.Max(pace / 2, rate * LowestPace);
                emptyAt = Math.Max(emptyAt, time.GetTimestamp());
                HoldFor(IntervalOf(pace));
            }

            if (wait is { } asked)
            {
                HoldFor(TicksOf(asked < LongestPause ? asked : LongestPause));
            }

            Arm();
        }
    }

    public void Done(long permit)
    {
        lock (line)
        {
            Fill();
            underWay--;
            ServeLine();
        }
    }

    public QuotaSnapshot Read()
    {
        lock (line)
        {
            return new QuotaSnapshot
            {
                Operation = plan.Operation,
                Rate = rate,
                Pace = pace,
                Burst = burst,
                Available = Math.Max(0, Fill() / (double)interval) - line.Count,
                Waiting = line.Count,
                Wait = UntilPermit(line.Count + 1),
            };
        }
    }

    /// <summary>Lets a request wait here that has waited elsewhere.</summary>
    /// <param name="waiter">The request.</param>
    public void Join(QuotaWaiter waiter)
    {
        lock (line)
        {
            line.AddLast(waiter.Place);
            ServeLine();
        }
    }

    /// <summary>Lets all that wait go, without a permit.</summary>
    /// <returns>Those that waited, in their order.</returns>
    public IReadOnlyList<QuotaWaiter> Release()
    {
        lock (line)
        {
            QuotaWaiter[] all = [.. line];
            line.Clear();
            Arm();
            return all;
        }
    }

    /// <summary>Continues from what is known elsewhere of the same quota.</summary>
    /// <param name="level">How many permits are available.</param>
    /// <param name="knownRate">The rate.</param>
    /// <param name="knownPace">The pace.</param>
    /// <param name="hold">How long no request may be sent.</param>
    public void Assume(double level, double knownRate, double knownPace, TimeSpan hold)
    {
        lock (line)
        {
            (rate, interval) = (knownRate, IntervalOf(knownRate));
            pace = Math.Min(rate, Math.Max(knownPace, rate * LowestPace));
            emptyAt = time.GetTimestamp() - (long)(Math.Min(level, burst) * interval);
            HoldFor(TicksOf(hold));
            Arm();
        }
    }

    public void Dispose()
    {
        lock (line)
        {
            timer?.Dispose();
        }
    }

    /// <summary>Takes a request out of the line; does nothing if it has its permit.</summary>
    /// <param name="waiter">The request.</param>
    /// <param name="stop">Why.</param>
    public void Leave(QuotaWaiter waiter, CancellationToken stop)
    {
        lock (line)
        {
            if (waiter.Place.List != line)
            {
                return;
            }

            line.Remove(waiter.Place);
            Arm();
        }

        waiter.Cancel(stop);
    }

    private void Serve()
    {
        lock (line)
        {
            ServeLine();
        }
    }

    private void ServeLine()
    {
        while (line.First is { } first && IsDue())
        {
            line.RemoveFirst();
            first.Value.Go(Grant());
        }

        Arm();
    }

    private bool IsDue() => Fill() >= interval && time.GetTimestamp() >= notBefore;

    private long Grant()
    {
        emptyAt += interval;
        underWay++;
        if (pace < rate)
        {
            HoldFor(IntervalOf(pace));
        }

        return ++permits;
    }

    private void HoldFor(long ticks) => notBefore = Math.Max(notBefore, time.GetTimestamp() + ticks);

    /// <summary>Discards what does not fit, and returns the time that is held: a permit for each interval.</summary>
    private long Fill()
    {
        var now = time.GetTimestamp();
        emptyAt = Math.Max(emptyAt, now - ((burst - underWay) * interval));
        return now - emptyAt;
    }

    /// <summary>What is held stays the same number of permits.</summary>
    private void ChangeRate(double perSecond)
    {
        if (perSecond.Equals(rate))
        {
            return;
        }

        var (held, before) = (Fill(), interval);
        pace *= perSecond / rate;
        rate = perSecond;
        interval = IntervalOf(rate);
        if (held > 0)
        {
            emptyAt += held - (long)(held * (double)interval / before);
        }
    }

    // While all of the burst is under way nothing flows in: the next response wakes the queue, not the clock.
    // As long as no request had to wait, there is no timer.
    private void Arm()
    {
        var wait = line.Count == 0 || underWay >= burst ? Timeout.InfiniteTimeSpan : UntilPermit(1);
        if (timer is null && wait != Timeout.InfiniteTimeSpan)
        {
            timer = time.CreateTimer(
                static state => ((TokenBucket)state!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        timer?.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan UntilPermit(int number)
    {
        var courtesy = pace < rate ? (number - 1) * IntervalOf(pace) : 0;
        return SpanOf(Math.Max(emptyAt + (number * interval), notBefore + courtesy) - time.GetTimestamp());
    }

    // Timers of the system cut to milliseconds; a permit must not come early.
    private TimeSpan SpanOf(long ticks) => TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, ticks) * 1000.0 / time.TimestampFrequency));

    private long IntervalOf(double perSecond) => (long)Math.Ceiling(time.TimestampFrequency / perSecond);

    private long TicksOf(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
