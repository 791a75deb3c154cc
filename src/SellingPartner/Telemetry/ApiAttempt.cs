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

    /// <summary>The duration until the response, for example <c>00:00:00.2500000</c>.</summary>
    public string Duration => Took.ToString();

    /// <summary>The wait before the request was sent: for quota and after the previous attempt.</summary>
    public string Waited => WaitTime.ToString();

    /// <summary>How much of <see cref="Waited"/> was the delay after the previous attempt; the rest was for quota.</summary>
    public string Paused => PauseTime.ToString();

    /// <summary>The HTTP status; null if there was no response.</summary>
    public int? Status { get; init; }

    /// <summary>The service's first error code or the kind of failure; null on success.</summary>
    public string? Failure { get; init; }

    /// <summary>The service's request id, if any.</summary>
    public string? RequestId { get; init; }

    /// <summary>The rate that the service reported, in requests per second; null if it reported none.</summary>
    public double? RateLimit { get; init; }

    /// <summary>The wait until the next attempt; null if there is none.</summary>
    public string? RetryAfter => RetryTime?.ToString();

    /// <summary>
    /// How far this machine's clock is ahead of the service's, network latency included; null if the response had no date.
    /// </summary>
    public string? ClockAhead => ClockDifference?.ToString();

    /// <summary><see cref="Duration"/> as a duration.</summary>
    internal TimeSpan Took { get; init; }

    /// <summary><see cref="Waited"/> as a duration.</summary>
    internal TimeSpan WaitTime { get; init; }

    /// <summary><see cref="Paused"/> as a duration.</summary>
    internal TimeSpan PauseTime { get; init; }

    /// <summary><see cref="RetryAfter"/> as a duration.</summary>
    internal TimeSpan? RetryTime { get; init; }

    /// <summary><see cref="ClockAhead"/> as a duration.</summary>
    internal TimeSpan? ClockDifference { get; init; }

    /// <summary>Whether the request certainly had no effect: it was not sent, or the service itself rejected it.</summary>
    internal bool DidNothing { get; init; }

    /// <summary>Whether the service requested the delay in <see cref="RetryAfter"/>.</summary>
    public bool RetryAsked { get; init; }

    /// <summary>The masked bodies of request and response; null unless the call requests bodies, and always null in a history.</summary>
    public ApiBodies? Bodies { get; private init; }

    /// <summary>Returns the number, the HTTP status and the failure.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Number}: {Status} {Failure}").TrimEnd();

    /// <summary>The same with bodies.</summary>
    internal ApiAttempt With(ApiBodies bodies) => new()
    {
        Operation = Operation,
        Target = Target,
        Number = Number,
        StartedAt = StartedAt,
        Took = Took,
        WaitTime = WaitTime,
        PauseTime = PauseTime,
        Status = Status,
        Failure = Failure,
        RequestId = RequestId,
        RateLimit = RateLimit,
        RetryTime = RetryTime,
        RetryAsked = RetryAsked,
        ClockDifference = ClockDifference,
        DidNothing = DidNothing,
        Bodies = bodies,
    };
}
