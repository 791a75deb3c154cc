using AmazonMcf.Testing;

namespace AmazonMcf.Quota;

/// <summary>Time for sellers and a service: moves the clock from one event to the next, and does nothing else at the same time.</summary>
internal sealed class Simulation
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(5);

    private readonly PriorityQueue<Action, (DateTimeOffset At, int Order)> events = new();
    private readonly List<SimulatedSeller> sellers = [];
    private readonly DateTimeOffset start;
    private int order;

    public Simulation(int seed)
    {
        Random = new Random(seed);
        start = Time.GetUtcNow();
    }

    public FakeTimeProvider Time { get; } = new() { FiresWhenMovedOnly = true };

    public Random Random { get; }

    public double Seconds => (Time.GetUtcNow() - start).TotalSeconds;

    public void In(double seconds, Action action) => events.Enqueue(action, (Time.GetUtcNow() + TimeSpan.FromSeconds(seconds), order++));

    public void Add(SimulatedSeller seller) => sellers.Add(seller);

    /// <summary>Runs until every seller is done.</summary>
    public void Run()
    {
        while (true)
        {
            sellers.ForEach(seller => seller.Go());
            if (sellers.TrueForAll(seller => seller.IsDone))
            {
                return;
            }

            Assert.True(Seconds < Longest.TotalSeconds, "A seller waits for something that does not come.");
            Step();
        }
    }

    /// <summary>Runs for some time.</summary>
    /// <param name="seconds">How long.</param>
    public void RunFor(double seconds)
    {
        var end = Time.GetUtcNow() + TimeSpan.FromSeconds(seconds);
        while (events.TryPeek(out _, out var next) && next.At <= end)
        {
            Time.AdvanceTo(next.At);
            events.Dequeue()();
        }

        Time.AdvanceTo(end);
    }

    private void Step()
    {
        var timer = Time.GetUtcNow() + Time.UntilNextTimer;
        if (events.TryPeek(out _, out var next) && (timer is null || next.At <= timer))
        {
            Time.AdvanceTo(next.At);
            events.Dequeue()();
            return;
        }

        Assert.True(timer is not null, "Nothing will ever happen again.");
        Time.AdvanceTo(timer.Value);
    }
}
