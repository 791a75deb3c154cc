using AmazonMcf.Testing;

namespace AmazonMcf.Quota;

/// <summary>The bucket of a service, counted exactly: a request is counted when it arrives.</summary>
internal sealed class SimulatedService(decimal rate, int burst, FakeTimeProvider time)
{
    private decimal tokens = burst;
    private long filledAt = time.GetTimestamp();

    /// <summary>Requests a second; every response states it.</summary>
    public decimal Rate { get; private set; } = rate;

    public List<DateTimeOffset> Admitted { get; } = [];

    public List<DateTimeOffset> Refused { get; } = [];

    public void ChangeRate(decimal perSecond)
    {
        Fill();
        Rate = perSecond;
    }

    public bool Admit()
    {
        Fill();
        (tokens < 1 ? Refused : Admitted).Add(time.GetUtcNow());
        if (tokens < 1)
        {
            return false;
        }

        tokens--;
        return true;
    }

    private void Fill()
    {
        var now = time.GetTimestamp();
        tokens = Math.Min(burst, tokens + ((now - filledAt) * Rate / time.TimestampFrequency));
        filledAt = now;
    }
}
