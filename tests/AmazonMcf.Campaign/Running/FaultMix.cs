using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Campaign.Running;

/// <summary>Lets everything go wrong that can, by seeded chance, and counts what did.</summary>
/// <param name="service">The service whose store the faults lie in.</param>
/// <param name="patience">How long the clients wait for an answer; null where their clock is not the system's: then nothing is delayed.</param>
internal sealed class FaultMix(EmbeddedService service, TimeSpan? patience)
{
    /// <summary>How long a client over HTTP waits for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const string Login = "token";
    private static readonly TimeSpan Longer = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<FaultKind, int> struck = [];

    /// <summary>How often each kind has struck up to the last <see cref="Renew"/> or <see cref="Clear"/>.</summary>
    public IReadOnlyDictionary<FaultKind, int> Struck => struck;

    /// <summary>Puts fresh faults in place of the old ones.</summary>
    /// <param name="random">All chance.</param>
    /// <param name="requests">How many requests are to come, about; storms break out among them.</param>
    public void Renew(Random random, int requests)
    {
        var rules = Draw(random, requests);
        random.Shuffle(rules);
        lock (gate)
        {
            Clear();
            foreach (var rule in rules)
            {
                service.AddFault(rule);
            }
        }
    }

    /// <summary>Lets all go well.</summary>
    public void Clear()
    {
        lock (gate)
        {
            foreach (var rule in service.GetFaults())
            {
                struck[rule.Kind] = struck.GetValueOrDefault(rule.Kind) + rule.Struck;
            }

            service.ClearFaults();
        }
    }

    private FaultRule[] Draw(Random random, int requests)
    {
        FaultRule Chance(FaultKind kind, double probability) =>
            new() { Kind = kind, Count = null, Probability = probability, Seed = random.Next() };

        FaultRule Storm(FaultKind kind, int longest) =>
            new() { Kind = kind, Count = Math.Clamp(requests / 20, 1, longest), Skip = random.Next(1 + (requests / 2)) };

        return
        [
            Chance(FaultKind.DropBeforeCommit, 0.012),
            Chance(FaultKind.DropAfterCommit, 0.02),
            Chance(FaultKind.ServerError, 0.01) with { Status = random.Next(2) == 0 ? 500 : 503 },
            Chance(FaultKind.ThrottleStorm, 0.005),
            .. patience is { } wait ? [Chance(FaultKind.Delay, 0.003) with { Delay = wait + Longer }] : Array.Empty<FaultRule>(),
            Chance(FaultKind.TruncatedBody, 0.012),
            Chance(FaultKind.HtmlBody, 0.008),
            Chance(FaultKind.ExpiredToken, 0.004),
            Chance(FaultKind.ServerError, 0.2) with { Operation = Login },
            Chance(FaultKind.TruncatedBody, 0.1) with { Operation = Login },
            Storm(FaultKind.ThrottleStorm, 60),
            Storm(FaultKind.ThrottleStorm, 200),
            Storm(FaultKind.ServerError, 30) with { Status = 503 },
            Storm(FaultKind.DropAfterCommit, 30),
        ];
    }
}
