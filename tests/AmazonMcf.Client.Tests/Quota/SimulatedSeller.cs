using SellingPartner.Quota;

namespace AmazonMcf.Quota;

/// <summary>
/// A client with a bucket of its own: keeps some requests under way until all are admitted, and repeats refused ones as the client does.
/// </summary>
/// <param name="world">The time.</param>
/// <param name="service">Whom it asks.</param>
/// <param name="bucket">Its bucket.</param>
/// <param name="requests">How many requests it has to make.</param>
/// <param name="limit">How many are under way at most, those that wait for a permit included.</param>
/// <param name="travel">How long a request, or its response, travels.</param>
internal sealed class SimulatedSeller(
    Simulation world, SimulatedService service, IQuota bucket, int requests, int limit, Func<double> travel)
{
    private readonly List<(Task<long> Permit, int Attempt, double BackedOff)> waiting = [];
    private int started;
    private int open;

    /// <summary>When each request was answered for good, in seconds.</summary>
    public List<double> Answered { get; } = [];

    /// <summary>The longest that a request waited between its attempts in all.</summary>
    public double LongestBackOff { get; private set; }

    public bool IsDone => Answered.Count == requests;

    public void Go()
    {
        for (; started < requests && open < limit; started++, open++)
        {
            Ask(1, 0);
        }

        foreach (var ready in waiting.Where(one => one.Permit.IsCompleted).ToList())
        {
            waiting.Remove(ready);
            world.In(travel(), () => Arrive(ready.Permit.Result, ready.Attempt, ready.BackedOff));
        }
    }

    private void Ask(int attempt, double backedOff) => waiting.Add((bucket.TakeAsync(default), attempt, backedOff));

    private void Arrive(long permit, int attempt, double backedOff)
    {
        var isAdmitted = service.Admit();
        var rate = (double)service.Rate;
        world.In(travel(), () => Take(permit, attempt, backedOff, isAdmitted ? rate : null));
    }

    private void Take(long permit, int attempt, double backedOff, double? rate)
    {
        if (rate is null)
        {
            bucket.Refused(permit, null);
            bucket.Done(permit);
            var wait = Math.Max(1 / bucket.Pace, 0.5 * Math.Pow(2, Math.Min(attempt - 1, 3)) * (0.75 + (world.Random.NextDouble() / 2)));
            LongestBackOff = Math.Max(LongestBackOff, backedOff + wait);
            world.In(wait, () => Ask(attempt + 1, backedOff + wait));
            return;
        }

        bucket.Admitted(rate);
        bucket.Done(permit);
        open--;
        Answered.Add(world.Seconds);
    }
}
