namespace SellingPartner.Quota;

/// <summary>
/// The quota of one operation, counted in a store for several machines. The requests of this process wait in a line, and only the process,
/// not each request, asks the store: for as many permits as requests wait, and again when the store says that more can be available. So a
/// process that ends holds nothing but the requests it has sent, and all processes see a pause at once. Thread-safe.
/// </summary>
/// <remarks>
/// If the store does not respond, the process continues with a <see cref="TokenBucket"/> of its own, which starts with its share of what
/// was available and of the rate. It tries the store again while requests are made. What it has counted meanwhile is what a store that
/// lost its data starts with.
/// </remarks>
internal sealed class SharedQuota : IQuota
{
    private const int MostEvents = 1000;

    // Permits of the bucket of this process have negative numbers, those of the store positive ones.
    private const long BeforeLocalPermits = long.MinValue / 2;
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestKeep = TimeSpan.FromSeconds(2);

    private readonly object gate = new();
    private readonly LinkedList<QuotaWaiter> line = new();
    private readonly List<QuotaEvent> events = [];
    private readonly string key;
    private readonly UsagePlan plan;
    private readonly IQuotaStore store;
    private readonly TimeSpan lease;
    private readonly TimeProvider time;
    private readonly TokenBucket local;
    private readonly ITimer timer;
    private QuotaExchangeReply known;
    private long knownAt;
    private long askAt;
    private int openPermits;
    private bool isAsking;
    private bool isAlone;

    /// <summary>Opens the quota. Nothing is asked before the first permit is taken.</summary>
    /// <param name="key">Its name in the store.</param>
    /// <param name="plan">The usage plan.</param>
    /// <param name="store">The store.</param>
    /// <param name="lease">How long a request can be in progress at most.</param>
    /// <param name="time">The clock for waits. What is available is determined by the clock of the store.</param>
    public SharedQuota(string key, UsagePlan plan, IQuotaStore store, TimeSpan lease, TimeProvider time)
    {
        (this.key, this.plan, this.store, this.lease, this.time) = (key, plan, store, lease, time);
        local = new TokenBucket(plan, time, BeforeLocalPermits);
        known = new QuotaExchangeReply { Permit = 0, Level = plan.Burst, Rate = plan.Rate, Pace = plan.Rate };
        knownAt = askAt = time.GetTimestamp();
        timer = time.CreateTimer(static state => ((SharedQuota)state!).Ask(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public double Pace { get { lock (gate) { return isAlone ? local.Pace : known.Pace; } } }

    // The store remembers what this process would forget; only requests in progress must still be reported.
    public TimeSpan UntilFull
    {
        get
        {
            lock (gate)
            {
                return isAlone ? local.UntilFull : openPermits > 0 ? lease : ShortestKeep;
            }
        }
    }

    public Task<long> TakeAsync(CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
        {
            return Task.FromCanceled<long>(stop);
        }

        var waiter = new QuotaWaiter();
        lock (gate)
        {
            if (isAlone)
            {
                local.Join(waiter);
            }
            else
            {
                line.AddLast(waiter.Place);
            }
        }

        waiter.LeaveOn(Leave, stop);
        Ask();
        return waiter.Permit;
    }

    public void GiveBack(long permit) => End(permit, QuotaEvent.GivenBack, local.GiveBack);

    public void Done(long permit) => End(permit, QuotaEvent.Done, local.Done);

    public void Admitted(double? rate)
    {
        lock (gate)
        {
            if (isAlone)
            {
                local.Admitted(rate);
            }
            else
            {
                events.Add(QuotaEvent.Admitted(rate is { } granted && plan.Allows(granted) ? granted : null));
            }
        }
    }

    public void Refused(long permit, TimeSpan? wait)
    {
        var asked = wait ?? TimeSpan.Zero;
        lock (gate)
        {
            if (isAlone)
            {
                local.Refused(permit > 0 ? BeforeLocalPermits + 1 : permit, wait);
            }
            else
            {
                events.Add(QuotaEvent.Refused(Math.Max(permit, 0), asked < LongestPause ? asked : LongestPause));
            }
        }
    }

    public QuotaSnapshot Read()
    {
        lock (gate)
        {
            if (isAlone)
            {
                return local.Read();
            }

            var level = Level();
            var missing = Math.Max(0, line.Count + 1 - level) / known.Pace;
            return new QuotaSnapshot
            {
                Operation = plan.Operation,
                Rate = known.Rate,
                Pace = known.Pace,
                Burst = plan.Burst,
                Available = level - line.Count,
                Waiting = line.Count,
                Wait = TimeSpan.FromSeconds(Math.Max(missing, (known.Hold - SinceKnown()).TotalSeconds)),
            };
        }
    }

    public void Dispose()
    {
        timer.Dispose();
        local.Dispose();
    }

    private void End(long permit, Func<long, QuotaEvent> describe, Action<long> endLocally)
    {
        lock (gate)
        {
            if (permit < 0)
            {
                endLocally(permit);
            }
            else
            {
                openPermits--;
                if (events.Count < MostEvents)
                {
                    events.Add(describe(permit));
                }
            }
        }

        Ask();
    }

    private void Leave(QuotaWaiter waiter, CancellationToken stop)
    {
        lock (gate)
        {
            if (waiter.Place.List != line)
            {
                local.Leave(waiter, stop);
                return;
            }

            line.Remove(waiter.Place);
            Arm();
        }

        waiter.Cancel(stop);
    }

    private void Ask()
    {
        QuotaExchange? exchange;
        lock (gate)
        {
            exchange = Next();
        }

        if (exchange is not null)
        {
            _ = AskAsync(exchange);
        }
    }

    private async Task AskAsync(QuotaExchange? exchange)
    {
        while (exchange is not null)
        {
            QuotaExchangeReply? reply = null;
            try
            {
                reply = await store.ExchangeAsync(exchange).ConfigureAwait(false);
                store.Health.ReportUp();
            }
            catch (QuotaStoreException failure)
            {
                store.Health.ReportDown(failure.Message);
            }

            lock (gate)
            {
                isAsking = false;
                Apply(exchange, reply);
                exchange = Next();
            }
        }
    }

    /// <summary>What to report and to request now, if anything; at most one exchange is in progress.</summary>
    private QuotaExchange? Next()
    {
        var isDue = time.GetTimestamp() >= askAt;
        if (isAsking || !(isAlone ? isDue : events.Count > 0 || (line.Count > 0 && isDue)))
        {
            Arm();
            return null;
        }

        isAsking = true;
        QuotaEvent[] told = [.. events];
        events.Clear();
        return new QuotaExchange
        {
            Key = key,
            Want = isAlone ? 0 : Math.Min(line.Count, plan.Burst),
            Burst = plan.Burst,
            Lease = lease,
            SeenPermit = known.Permit,
            Held = isAlone ? Math.Max(0, local.Read().Available) * Share() : Level(),
            Rate = isAlone ? local.Read().Rate : known.Rate,
            Pace = isAlone ? Math.Min(local.Read().Rate, local.Pace * Share()) : known.Pace,
            Events = told,
        };
    }

    private void Apply(QuotaExchange exchange, QuotaExchangeReply? reply)
    {
        var now = time.GetTimestamp();
        if (reply is null)
        {
            events.InsertRange(0, exchange.Events.Where(one => one.EndsPermit));
            askAt = now + TicksOf(RetryInterval);
            CountAlone();
            return;
        }

        (known, knownAt, askAt) = (reply, now, now + TicksOf(reply.Wait));
        if (isAlone)
        {
            isAlone = false;
            askAt = now;
            foreach (var waiter in local.Release())
            {
                line.AddLast(waiter.Place);
            }
        }

        for (var permit = reply.Permit - reply.Granted + 1; permit <= reply.Permit; permit++)
        {
            Grant(permit);
        }
    }

    // Those that wanted the permit may have left while the store was asked.
    private void Grant(long permit)
    {
        if (line.First is not { } first)
        {
            events.Add(QuotaEvent.GivenBack(permit));
            return;
        }

        openPermits++;
        line.RemoveFirst();
        first.Value.Go(permit);
    }

    private void CountAlone()
    {
        if (isAlone)
        {
            return;
        }

        isAlone = true;
        var hold = known.Hold - SinceKnown();
        local.Assume(Level() / Share(), known.Rate, known.Pace / Share(), hold > TimeSpan.Zero ? hold : TimeSpan.Zero);
        while (line.First is { } first)
        {
            line.RemoveFirst();
            local.Join(first.Value);
        }
    }

    private void Arm()
    {
        var isNeeded = !isAsking && (isAlone ? local.Read().Waiting > 0 : line.Count > 0);
        timer.Change(isNeeded ? SpanOf(askAt - time.GetTimestamp()) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private double Level() => Math.Min(plan.Burst, known.Level + (SinceKnown().TotalSeconds * known.Rate));

    private int Share() => Math.Max(1, known.Clients);

    private TimeSpan SinceKnown() => TimeSpan.FromSeconds((time.GetTimestamp() - knownAt) / (double)time.TimestampFrequency);

    // Timers of the system cut to milliseconds, and a permit must not be asked for early.
    private TimeSpan SpanOf(long ticks) => TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, ticks) * 1000.0 / time.TimestampFrequency));

    private long TicksOf(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
