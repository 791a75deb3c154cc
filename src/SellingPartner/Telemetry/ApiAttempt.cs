namespace SellingPartner.Telemetry;

/// <summary>One request and how it ended. Carries no secrets and no personal data.</summary>
public sealed class ApiAttempt
{
    /// <summary>The operation, by the name of Amazon's model.</summary>
    public string Operation { get; init; } = "";

    /// <summary>What it was about: an order id, a package number, a SKU; empty where there is nothing to name.</summary>
    public string Target { get; init; } = "";

    /// <summary>Which attempt of the operation it was, counted from 1.</summary>
    public int Number { get; init; }

    /// <summary>When it left, in UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>How long the answer took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How long it waited before it left: for quota and after the attempt before.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How much of <see cref="Waited"/> was the pause after the attempt before; the rest was for quota.</summary>
    public TimeSpan Paused { get; init; }

    /// <summary>The HTTP status, where there was an answer.</summary>
    public int? Status { get; init; }

    /// <summary>The service's first error code or the kind of failure; null when it went well.</summary>
    public string? Failure { get; init; }

    /// <summary>The service's request id, where there was one.</summary>
    public string? RequestId { get; init; }

    /// <summary>The rate the service said it applies, in requests a second, where it said so.</summary>
    public double? RateLimit { get; init; }

    /// <summary>How long until the next attempt; null when there is none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// How far this machine's clock is ahead of the one behind the answer, travel time included; null when the answer had no date.
    /// </summary>
    public TimeSpan? ClockAhead { get; init; }

    /// <summary>Whether it certainly did nothing: it never left, or the service itself refused it.</summary>
    internal bool DidNothing { get; init; }

    /// <summary>Whether <see cref="RetryAfter"/> is the pause that the service asked for.</summary>
    public bool RetryAsked { get; init; }

    /// <summary>What was sent and answered, masked; null unless the call wants bodies, and always in a history.</summary>
    public ApiBodies? Bodies { get; private init; }

    /// <summary>The same with bodies.</summary>
    internal ApiAttempt With(ApiBodies bodies) => new()
    {
        Operation = Operation,
        Target = Target,
        Number = Number,
        StartedAt = StartedAt,
        Duration = Duration,
        Waited = Waited,
        Paused = Paused,
        Status = Status,
        Failure = Failure,
        RequestId = RequestId,
        RateLimit = RateLimit,
        RetryAfter = RetryAfter,
        RetryAsked = RetryAsked,
        ClockAhead = ClockAhead,
        DidNothing = DidNothing,
        Bodies = bodies,
    };
}
