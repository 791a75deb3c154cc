namespace SellingPartner.Telemetry;

/// <summary>One request and its result. Contains no secrets and no personal data.</summary>
public sealed class ApiAttempt
{
    /// <summary>The name of the operation in Amazon's model.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The target, such as an order id, a package number or a SKU; empty if there is none.</summary>
    public string Target { get; init; } = "";

    /// <summary>The number of the attempt, from 1.</summary>
    public int Number { get; init; }

    /// <summary>When the request was sent, in UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>The duration until the response.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The wait before the request was sent: for quota and after the previous attempt.</summary>
    public TimeSpan Waited { get; init; }

    /// <summary>How much of <see cref="Waited"/> was the delay after the previous attempt; the rest was for quota.</summary>
    public TimeSpan Paused { get; init; }

    /// <summary>The HTTP status; null if there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The service's first error code or the kind of failure; null on success.</summary>
    public string? Failure { get; init; }

    /// <summary>The service's request id, if any.</summary>
    public string? RequestId { get; init; }

    /// <summary>The rate that the service reported, in requests per second; null if it reported none.</summary>
    public double? RateLimit { get; init; }

    /// <summary>The wait until the next attempt; null if there is none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// How far this machine's clock is ahead of the service's, network latency included; null if the response had no date.
    /// </summary>
    public TimeSpan? ClockAhead { get; init; }

    /// <summary>Whether the request certainly had no effect: it was not sent, or the service itself rejected it.</summary>
    internal bool DidNothing { get; init; }

    /// <summary>Whether the service requested the delay in <see cref="RetryAfter"/>.</summary>
    public bool RetryAsked { get; init; }

    /// <summary>The masked bodies of request and response; null unless the call requests bodies, and always null in a history.</summary>
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
