namespace AmazonMcf.Quota;

/// <summary>
/// The quota of one operation: fills at a rate up to a burst, each request takes one. Who finds it empty waits in line, first come
/// first served; who leaves the line lets those behind move up. A request counts as under way until <see cref="Done"/>: the service
/// may not have seen it yet, so its bucket may still be full, and what would flow into a full bucket is lost there. Thread-safe.
/// </summary>
internal sealed class TokenBucket : IDisposable
{
    private const double LowestRetune = 0.1;
    private const double HighestRetune = 50;
    private const double Whole = 1 - 1e-9;

    // Whatever an answer asks for: a call that waits longer should learn of the trouble by trying.
    private const double LongestPauseSeconds = 60;

    private readonly object gate = new();
    private readonly LinkedList<QuotaWaiter> line = new();
    private readonly string operation;
    private readonly double planned;
    private readonly int burst;
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private double rate;
    private double tokens;
    private int underWay;

    // Lies ahead of the clock while the bucket is paused: nothing flows in before.
    private long filledAt;

    public TokenBucket(string operation, double rate, int burst, TimeProvider time)
    {
        (this.operation, planned, this.rate, this.burst, tokens, this.time) = (operation, rate, rate, burst, burst, time);
        filledAt = time.GetTimestamp();
        timer = time.CreateTimer(static state => ((TokenBucket)state!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Requests a second.</summary>
    public double Rate { get { lock (gate) return rate; } }

    /// <summary>Waits for a turn and takes it.</summary>
    /// <param name="stop">Ends the wait and gives the place in the line back.</param>
    public Task TakeAsync(CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
            return Task.FromCanceled(stop);
        QuotaWaiter waiter;
        lock (gate)
        {
            Fill();
            if (line.Count == 0 && tokens >= Whole)
            {
                Grant();
                return Task.CompletedTask;
            }

            waiter = new QuotaWaiter();
            line.AddLast(waiter.Place);
            Arm();
        }

        waiter.LeaveOn(Leave, stop);
        return waiter.Turn;
    }

    /// <summary>The request that a turn was taken for has been answered, or never will be.</summary>
    public void Done()
    {
        lock (gate)
        {
            Fill();
            underWay--;
            ServeLine();
        }
    }

    /// <summary>Returns a turn that was taken and not used.</summary>
    public void GiveBack()
    {
        lock (gate)
        {
            Fill();
            underWay--;
            tokens++;
            ServeLine();
        }
    }

    /// <summary>Takes over the rate the service says it applies; anything that cannot be true of this plan is ignored.</summary>
    public void Retune(double perSecond)
    {
        if (!(perSecond >= planned * LowestRetune && perSecond <= planned * HighestRetune))
            return;
        lock (gate)
        {
            if (perSecond.Equals(rate))
                return;
            Fill();
            rate = perSecond;
            ServeLine();
        }
    }

    /// <summary>The service said the quota is used up: nobody goes for a while, and then one after the other.</summary>
    public void Pause(TimeSpan pause)
    {
        lock (gate)
        {
            Fill();
            tokens = 0;
            var rest = Math.Max(0, Math.Min(pause.TotalSeconds, LongestPauseSeconds) - (1 / rate));
            filledAt = Math.Max(filledAt, time.GetTimestamp() + (long)(rest * time.TimestampFrequency));
            Arm();
        }
    }

    public QuotaSnapshot Read()
    {
        lock (gate)
        {
            Fill();
            return new QuotaSnapshot
            {
                Operation = operation,
                Rate = rate,
                Burst = burst,
                Available = tokens - line.Count,
                Waiting = line.Count,
                NextSlot = UntilTokens(line.Count + 1),
            };
        }
    }

    public void Dispose() => timer.Dispose();

    private void Leave(QuotaWaiter waiter, CancellationToken stop)
    {
        lock (gate)
        {
            if (waiter.Place.List is null)
                return;
            line.Remove(waiter.Place);
            Arm();
        }

        waiter.Cancel(stop);
    }

    private void Serve()
    {
        lock (gate)
        {
            Fill();
            ServeLine();
        }
    }

    private void ServeLine()
    {
        while (line.First is { } first && tokens >= Whole)
        {
            Grant();
            line.RemoveFirst();
            first.Value.Go();
        }

        Arm();
    }

    private void Grant()
    {
        tokens--;
        underWay++;
    }

    private void Fill()
    {
        var now = time.GetTimestamp();
        if (now <= filledAt)
            return;
        tokens = Math.Min(burst - underWay, tokens + (time.GetElapsedTime(filledAt, now).TotalSeconds * rate));
        filledAt = now;
    }

    // While all of the burst is under way nothing flows in: the next answer wakes the line, not the clock.
    private void Arm() => timer.Change(
        line.Count == 0 || underWay >= burst ? Timeout.InfiniteTimeSpan : UntilTokens(1), Timeout.InfiniteTimeSpan);

    private TimeSpan UntilTokens(int count)
    {
        if (tokens >= count * Whole)
            return TimeSpan.Zero;
        var pause = Math.Max(0, filledAt - time.GetTimestamp()) / (double)time.TimestampFrequency;
        var milliseconds = (pause + ((count - tokens) / rate)) * 1000;

        // Timers of the system cut to milliseconds; a turn must not come early.
        return TimeSpan.FromMilliseconds(Math.Ceiling(milliseconds - 1e-6));
    }
}
