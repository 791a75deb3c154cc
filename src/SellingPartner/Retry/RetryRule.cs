using SellingPartner.Errors;
using SellingPartner.Http;

namespace SellingPartner.Retry;

/// <summary>
/// Decides whether there is another attempt and when. The wait is half a second, doubled each time up to four, with ±25% jitter,
/// but never shorter than the quota needs for one request; Retry-After is honored.
/// </summary>
/// <param name="maxAttempts">How many requests one operation may cost, those throttled and those with an expired token
/// aside.</param>
/// <param name="maxWait">How long all waits between attempts may take together.</param>
/// <param name="random">Numbers from 0 up to 1.</param>
internal sealed class RetryRule(int maxAttempts, TimeSpan maxWait, Func<double> random)
{
    private const double FirstWaitSeconds = 0.5;
    private const int MostDoublings = 3;
    private const double Jitter = 0.25;

    /// <summary>How often a request may be repeated after a transient failure.</summary>
    public int MaxRetries => maxAttempts - 1;

    /// <summary>
    /// How often a request may be repeated that was rejected for quota: as often as the shortest wait fits into the longest.
    /// </summary>
    public int MaxThrottledRetries => (int)Math.Min(int.MaxValue, 1 + (maxWait.TotalSeconds / (FirstWaitSeconds * (1 - Jitter))));

    /// <summary>Whether an attempt failed in a way that may pass, may be repeated, and the wait fits in. Sets the wait.</summary>
    /// <param name="context">The operation so far.</param>
    /// <param name="outcome">How the newest attempt ended.</param>
    public bool RepeatsTrouble(RequestContext context, ApiOutcome outcome) =>
        outcome.Failure != FailureKind.Throttled && Repeats(context, outcome);

    /// <summary>Whether an attempt was rejected for quota, may be repeated, and the wait fits in. Sets the wait.</summary>
    /// <param name="context">The operation so far.</param>
    /// <param name="outcome">How the newest attempt ended.</param>
    public bool RepeatsThrottled(RequestContext context, ApiOutcome outcome) =>
        outcome.Failure == FailureKind.Throttled && Repeats(context, outcome);

    /// <summary>
    /// Whether the access token of an attempt may have been too old, and the request may be repeated with a new one, at once.
    /// </summary>
    /// <param name="context">The operation so far.</param>
    /// <param name="outcome">How the newest attempt ended.</param>
    public static bool RepeatsExpired(RequestContext context, ApiOutcome outcome)
    {
        context.NextWait = TimeSpan.Zero;
        return context.ExpiredToken is not null && IsSafe(context.Operation.RetryClass, outcome);
    }

    /// <summary>The wait before the next attempt; null when this was the last one.</summary>
    /// <param name="context">The operation so far.</param>
    /// <param name="outcome">How the newest attempt ended.</param>
    public TimeSpan? NextWait(RequestContext context, ApiOutcome outcome)
    {
        if (outcome.Failure is not { } failure || !MayRepeat(context.Operation.RetryClass, failure, outcome))
        {
            return null;
        }

        var wait = outcome.RetryAfter ?? BackOff(context.Attempts, context.Rate);
        return context.BackedOff + wait <= maxWait ? wait : null;
    }

    /// <summary>Whether the same request may be sent again without a read in between.</summary>
    /// <param name="retryClass">The class of its operation.</param>
    /// <param name="outcome">How the newest attempt ended.</param>
    public static bool IsSafe(RetryClass retryClass, ApiOutcome outcome) => retryClass != RetryClass.UnsafeWrite || outcome.DidNothing;

    private static bool MayRepeat(RetryClass retryClass, FailureKind failure, ApiOutcome outcome) =>
        IsSafe(retryClass, outcome)
        && failure switch
        {
            FailureKind.Throttled
            or FailureKind.NotSent
            or FailureKind.CutOff
            or FailureKind.Unavailable
            or FailureKind.Timeout
            or FailureKind.Lost
            or FailureKind.Broken => true,

            // The outcome of a write is determined by reading: sending it again would get the same response.
            FailureKind.Unproven => retryClass == RetryClass.Read,
            _ => false,
        };

    private bool Repeats(RequestContext context, ApiOutcome outcome)
    {
        context.NextWait = NextWait(context, outcome);
        return context.NextWait is not null;
    }

    private TimeSpan BackOff(int attempts, double rate)
    {
        var backOff = FirstWaitSeconds * Math.Pow(2, Math.Min(attempts - 1, MostDoublings)) * (1 - Jitter + (2 * Jitter * random()));
        return TimeSpan.FromSeconds(Math.Max(1 / rate, backOff));
    }
}
