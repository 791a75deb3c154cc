using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace SellingPartner.Http;

/// <summary>One operation under way: its attempts, its waits, and the reports it owes to the call it is part of.</summary>
/// <param name="operation">The operation.</param>
/// <param name="target">What it is about.</param>
/// <param name="address">Where it goes.</param>
/// <param name="call">The call to report to; null for work the call did not ask for, such as a login.</param>
/// <param name="time">The clock.</param>
/// <param name="rate">Requests a second the quota allows.</param>
internal sealed class Exchange(ApiOperation operation, string target, Uri address, ApiCall? call, TimeProvider time, Func<double> rate)
{
    /// <summary>How an operation ended that was stopped.</summary>
    public const string Stopped = "Stopped";

    private readonly long begun = time.GetTimestamp();
    private readonly DateTime begunAt = time.GetUtcNow().UtcDateTime;
    private readonly List<ApiAttempt> attempts = new(1);
    private long waitingSince = time.GetTimestamp();
    private long sentAt;
    private DateTime startedAt;
    private TimeSpan waitedBefore;
    private TimeSpan pausedBefore;
    private bool owesReport;
    private ApiOutcome? outcome;
    private TimeSpan duration;

    public ApiOperation Operation => operation;

    public string Target => target;

    /// <summary>The host that is asked, with its port where that is not the usual one.</summary>
    public string Host => address.Authority;

    public ApiCall? Call => call;

    /// <summary>How many requests were sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many of them were refused because the quota was used up.</summary>
    public int Refusals { get; private set; }

    /// <summary>How long it waited for quota and between attempts.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>How long it waited between attempts.</summary>
    public TimeSpan BackedOff { get; private set; }

    /// <summary>The wait before the next attempt, once it is decided.</summary>
    public TimeSpan? NextWait { get; set; }

    /// <summary>Whether a token the service called expired was replaced already.</summary>
    public bool Reauthorised { get; set; }

    /// <summary>Ends waits: cancelled when the caller stops, and when the connection is closed.</summary>
    public CancellationToken Dispatch { get; init; }

    /// <summary>Shows what was sent and answered; null unless the call wants to see it.</summary>
    public Func<ApiOutcome?, ApiBodies>? Bodies { get; init; }

    /// <summary>Takes out of words about the request what must not come back: secrets, and what it said about a person.</summary>
    public Scrubber Scrubber { get; init; } = Scrubber.OfForms;

    /// <summary>Requests a second that the quota lets go now.</summary>
    public double Rate => rate();

    /// <summary>The wait is over; what follows until <see cref="OnSending"/> is not counted.</summary>
    public void OnTurn()
    {
        waitedBefore = time.GetElapsedTime(waitingSince);
        Waited += waitedBefore;
        call?.OnWaited(waitedBefore);
    }

    /// <summary>A request is about to leave.</summary>
    public void OnSending()
    {
        Attempts++;
        owesReport = true;
        outcome = null;
        (sentAt, startedAt) = (time.GetTimestamp(), time.GetUtcNow().UtcDateTime);
        call?.OnSending(operation.RetryClass);
    }

    /// <summary>The attempt has ended; null when it was stopped.</summary>
    public void OnEnded(ApiOutcome? result)
    {
        outcome = result;
        Refusals += result?.Failure == FailureKind.Throttled ? 1 : 0;
        duration = time.GetElapsedTime(sentAt);
        waitingSince = time.GetTimestamp();
    }

    /// <summary>Tells the observer of the newest attempt, once.</summary>
    /// <param name="nextWait">How long until the next; null when it was the last.</param>
    public void Report(TimeSpan? nextWait)
    {
        BackedOff += nextWait ?? TimeSpan.Zero;
        if (!owesReport)
            return;
        owesReport = false;
        var attempt = new ApiAttempt
        {
            Operation = operation.Name,
            Target = target,
            Number = Attempts,
            StartedAt = startedAt,
            Duration = duration,
            Waited = waitedBefore,
            Paused = pausedBefore,
            Status = outcome?.Status,
            Failure = outcome is null ? Stopped : Scrub(outcome.FailureText),
            RequestId = Scrub(outcome?.RequestId),
            RateLimit = outcome?.RateLimit,
            RetryAfter = nextWait,
            RetryAsked = nextWait is not null && outcome?.RetryAfter is not null,
            ClockAhead = outcome?.ClockAhead,
            DidNothing = outcome is { DidNothing: true },
        };
        pausedBefore = nextWait ?? TimeSpan.Zero;
        attempts.Add(attempt);
        call?.OnAttempt(Bodies is null ? attempt : attempt.With(Bodies(outcome)), operation.RetryClass);
    }

    /// <summary>The operation for the history of its connection.</summary>
    /// <param name="failure">How it ended, as it came; null when it went well.</param>
    public ApiCallRecord ToRecord(string? failure) => new()
    {
        Operation = operation.Name,
        Target = target,
        StartedAt = begunAt,
        Duration = time.GetElapsedTime(begun),
        Waited = Waited,
        Attempts = Attempts,
        Status = outcome?.Status,
        Failure = Scrub(failure),
        RequestId = attempts.LastOrDefault(attempt => attempt.RequestId is not null)?.RequestId,
        Requests = attempts,
    };

    // A request id of the usual form gives nothing away, and looking for values in it would cost every call.
    private string? Scrub(string? text) => text is null || Guid.TryParseExact(text, "D", out _) ? text : Scrubber.Scrub(text);
}
