using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>Injects every kind of fault at random from a seed, and counts them.</summary>
/// <param name="service">The service whose store has the faults.</param>
/// <param name="versions">The versions of the API.</param>
/// <param name="timeout">How long the clients wait for a response; null where their clock is not the system's: then nothing is
/// delayed.</param>
/// <param name="always">
/// A fault that strikes the first orders of each file whenever it can, ahead of the random ones; null for none.
/// </param>
internal sealed class FaultMix(EmbeddedService service, VersionPlan versions, TimeSpan? timeout, McfFaultRule? always = null)
{
    /// <summary>How long a client over HTTP waits for a response.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(2);

    private const int OrdersAlwaysStruck = 10;
    private const int OrdersAScript = 20;
    private const int HardRuns = 3;
    private const double Easing = 0.6;
    private const int MostScripts = 12;
    private static readonly TimeSpan Longer = TimeSpan.FromSeconds(1);

    private readonly WrongResponses wrong = new(versions);
    private readonly Lock gate = new();
    private bool wasThrottled;
    private readonly Dictionary<string, int> struck = [];

    /// <summary>How often each kind has struck up to the last <see cref="Renew"/> or <see cref="Clear"/>.</summary>
    public IReadOnlyDictionary<string, int> Struck => struck;

    /// <summary>Puts fresh faults in place of the old ones.</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="requests">How many requests are to come, about; storms break out among them.</param>
    /// <param name="placing">The orders that are to be placed; empty for other work.</param>
    /// <param name="run">
    /// The runs before this one over the same work. An order that the service refuses and whose first response was lost is rightly unknown,
    /// so work of some hundred orders would hardly ever be settled: after some runs the faults become rarer with each one.
    /// </param>
    public void Renew(Random random, int requests, IReadOnlyList<string> placing, int run)
    {
        var randomRules = Draw(random, requests, placing.Count > 0, Math.Pow(Easing, Math.Max(0, run - HardRuns)));
        random.Shuffle(randomRules);
        lock (gate)
        {
            McfFaultRule[] rules = [.. AlwaysFor(placing), .. Scripts(random, placing), .. randomRules];
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

    private IEnumerable<McfFaultRule> AlwaysFor(IReadOnlyList<string> placing) => always is null
        ? []
        : placing.Take(OrdersAlwaysStruck).Select(id => always with { SellerFulfillmentOrderId = id, Count = null });

    // Ahead of the random ones: of several rules that match a request, the first one applies. A quota that stays used up costs every order
    // of a run a minute of waiting, so it comes once. A rejection for lack of stock is not among them: a client that was killed after a
    // lost response gets the rejection and reads too early without knowing of the loss, and nothing could show it the actual state.
    private McfFaultRule[] Scripts(Random random, IReadOnlyList<string> placing)
    {
        if (!versions.ShowsOrdersLate)
        {
            return [];
        }

        var rejections = Enumerable.Range(0, Math.Min(placing.Count / OrdersAScript, MostScripts))
            .Select(which => which % 2 == 0 ? null : wrong.Denied)
            .ToList();
        if (rejections.Count > 0 && timeout is not null && !wasThrottled)
        {
            wasThrottled = true;
            rejections.Add(wrong.Throttled);
        }

        return [.. rejections.SelectMany(rejection => wrong.ShownLate(placing[random.Next(placing.Count)], rejection))];
    }

    private McfFaultRule[] Draw(Random random, int requests, bool isPlacing, double share)
    {
        McfFaultRule WithProbability(string kind, double probability) =>
            new() { Kind = kind, Count = null, Probability = probability * share, Seed = random.Next() };

        McfFaultRule Claim(McfFaultRule rule, double probability) =>
            rule with { Count = null, Probability = probability * share, Seed = random.Next() };

        McfFaultRule Storm(string kind, int longest) =>
            new() { Kind = kind, Count = Math.Clamp((int)(requests / 20 * share), 1, longest), Skip = random.Next(1 + (requests / 2)) };

        return
        [
            WithProbability(FaultKind.DropBeforeCommit, 0.012),
            WithProbability(FaultKind.DropAfterCommit, 0.02),
            WithProbability(FaultKind.ServerError, 0.01) with { Status = random.Next(2) == 0 ? 500 : 503 },
            WithProbability(FaultKind.ThrottleStorm, 0.005),
            .. timeout is { } wait
                ? [WithProbability(FaultKind.Delay, 0.003) with { Delay = (wait + Longer).ToString() }]
                : Array.Empty<McfFaultRule>(),
            WithProbability(FaultKind.TruncatedBody, 0.012),
            WithProbability(FaultKind.HtmlBody, 0.008),
            WithProbability(FaultKind.ExpiredToken, 0.004),
            .. WrongResponses.Logins.Select(rule => Claim(rule, 0.06)),
            .. WrongResponses.Successes.Select(rule => Claim(rule, 0.0015)),
            .. WrongResponses.Successes.Select(rule => Claim(rule with { AfterCommit = true }, 0.0015)),
            .. (isPlacing ? wrong.Rejections.Concat(wrong.NoStock).Concat(wrong.Reads) : []).Select(rule =>
                Claim(rule, 0.004)
            ),
            Storm(FaultKind.ThrottleStorm, 60),
            Storm(FaultKind.ThrottleStorm, 200),
            Storm(FaultKind.ServerError, 30) with { Status = 503 },
            Storm(FaultKind.DropAfterCommit, 30),
        ];
    }
}
