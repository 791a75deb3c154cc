using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace SellingPartner.Http;

/// <summary>One operation in progress: its attempts, its waits, and the reports it owes to the call it is part of.</summary>
/// <param name="info">The operation, and the call to report to.</param>
/// <param name="address">Where it goes.</param>
/// <param name="time">The clock.</param>
internal sealed class RequestContext(RequestInfo info, Uri address, TimeProvider time)
{
    /// <summary>How an operation ended that was stopped.</summary>
    public const string Stopped = "Stopped";

    private readonly long begun = time.GetTimestamp();
    private readonly DateTime begunAt = time.GetUtcNow().UtcDateTime;
    private readonly List<ApiAttempt> attempts = new(1);
    private long waitingSince = time.GetTimestamp();
    private long sentAt;
    private TimeSpan waitedBefore;
    private TimeSpan pausedBefore;
    private bool owesReport;
    private TimeSpan duration;

    public ApiOperation Operation => info.Operation;

    public string Target => info.Target;

    /// <summary>What a successful response must be.</summary>
    public ResponseForm Form => info.Form;

    /// <summary>The host that is asked, with its port where that is not the usual one.</summary>
    public string Host => address.Authority;

    /// <summary>The call to report to; null for work that no call asked for, such as a login.</summary>
    public ApiCall? Call => info.Call;

    /// <summary>Ends a request that has left.</summary>
    public CancellationToken Wire => info.Call?.Wire ?? CancellationToken.None;

    /// <summary>The number of requests sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many of them were rejected because the quota was used up.</summary>
    public int Rejections { get; private set; }

    /// <summary>How long it waited for quota and between attempts.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>How long it waited between attempts.</summary>
    public TimeSpan BackedOff { get; private set; }

    /// <summary>The wait before the next attempt, once it is decided.</summary>
    public TimeSpan? NextWait { get; set; }

    /// <summary>Whether the newest attempt has left; before that it only waits.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>When the newest attempt left.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <summary>How the newest attempt ended; null while it is in progress and when it was stopped.</summary>
    public ApiOutcome? Outcome { get; private set; }

    /// <summary>
    /// The access token of the newest attempt where its response may be due to the age of the token; the next attempt replaces it.
    /// </summary>
    public AccessToken? ExpiredToken { get; set; }

    /// <summary>Requests per second that the quota grants now.</summary>
    public double Rate { get; set; } = info.Operation.Rate;

    /// <summary>Shows what was sent and answered; null unless the call wants to see it.</summary>
    public Func<ApiOutcome?, ApiBodies>? Bodies { get; init; }

    /// <summary>Takes out of words about the request what must not come back: secrets, and what it said about a person.</summary>
    public Scrubber Scrubber { get; init; } = Scrubber.OfForms;

    /// <summary>The wait is over; what follows until <see cref="TryBeginSend"/> is not counted.</summary>
    public void EndWait()
    {
        HasLeft = false;
        waitedBefore = time.GetElapsedTime(waitingSince);
        Waited += waitedBefore;
        info.Call?.OnWaited(waitedBefore);
    }

    /// <summary>Decides whether a request may leave, and takes note of it if so.</summary>
    /// <returns>Whether it may; not after a stop.</returns>
    public bool TryBeginSend()
    {
        if (info.Call?.TryBeginSend(Operation.RetryClass) == false)
        {
            return false;
        }

        Attempts++;
        (HasLeft, owesReport, Outcome) = (true, true, null);
        (sentAt, SentAt) = (time.GetTimestamp(), time.GetUtcNow());
        return true;
    }

    /// <summary>The attempt has ended; null when it was stopped.</summary>
    public void OnEnded(ApiOutcome? result)
    {
        Outcome = result;
        Rejections += result?.Failure == FailureKind.Throttled ? 1 : 0;
        duration = time.GetElapsedTime(sentAt);
        waitingSince = time.GetTimestamp();
    }

    /// <summary>Reports the latest attempt to the observer, once.</summary>
    /// <param name="nextWait">How long until the next; null when it was the last.</param>
    public void Report(TimeSpan? nextWait)
    {
        BackedOff += nextWait ?? TimeSpan.Zero;
        if (!owesReport)
        {
            return;
        }

        owesReport = false;
        var attempt = new ApiAttempt
        {
            Operation = Operation.Name,
            Target = Target,
            Number = Attempts,
            StartedAt = SentAt.UtcDateTime,
            Took = duration,
            WaitTime = waitedBefore,
            PauseTime = pausedBefore,
            Status = Outcome?.Status,
            Failure = Outcome is null ? Stopped : Scrub(Outcome.FailureText),
            RequestId = Scrub(Outcome?.RequestId),
            RateLimit = Outcome?.RateLimit,
            RetryTime = nextWait,
            RetryAsked = nextWait is not null && Outcome?.RetryAfter is not null,
            ClockDifference = Outcome?.ClockAhead,
            DidNothing = Outcome is { DidNothing: true },
        };
        pausedBefore = nextWait ?? TimeSpan.Zero;
        attempts.Add(attempt);
        info.Call?.OnAttempt(Bodies is null ? attempt : attempt.With(Bodies(Outcome)), Operation.RetryClass);
    }

    /// <summary>The operation as a final failure.</summary>
    /// <param name="outcome">How its last attempt ended.</param>
    public FailureReport ToFailure(ApiOutcome outcome) => new(outcome, Scrubber)
    {
        Operation = Operation,
        Target = Target,
        Host = Host,
        Attempts = Attempts,
        Waited = Waited,
        IsLogin = Call is null,
    };

    /// <summary>The operation for the history of its connection.</summary>
    /// <param name="failure">How it ended, as it came; null when it went well.</param>
    public ApiCallRecord ToRecord(string? failure) => new()
    {
        Operation = Operation.Name,
        Target = Target,
        StartedAt = begunAt,
        Duration = time.GetElapsedTime(begun),
        Waited = Waited,
        Attempts = Attempts,
        Status = Outcome?.Status,
        Failure = Scrub(failure),
        RequestId = attempts.LastOrDefault(attempt => attempt.RequestId is not null)?.RequestId,
        Requests = attempts,
    };

    // A request id of the usual form gives nothing away, and looking for values in it would cost every call.
    private string? Scrub(string? text) => text is null || Guid.TryParseExact(text, "D", out _) ? text : Scrubber.Scrub(text);
}
