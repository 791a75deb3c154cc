using System.Globalization;
using AmazonMcf.Errors;

namespace AmazonMcf.Http;

/// <summary>Says what went wrong in one sentence and picks the kind of exception: everything that holds for any API.</summary>
internal static class FailureMapper
{
    private static readonly TimeSpan ShownWait = TimeSpan.FromMilliseconds(100);

    public static McfException Describe(FailureReport report)
    {
        if (report.LeavesOutcomeOpen)
            return new McfOutcomeUnknownException(Sentence(report, "was sent, and its outcome is not known: " + Why(report)), report.Context, report.Outcome.Cause);
        if (report.IsFromElsewhere)
            return new McfNotTheServiceException(Sentence(report, "was not answered by the service: " + Why(report)), report.Context, report.Outcome.Cause);
        return report.Kind switch
        {
            FailureKind.NotTrusted => new McfUntrustedConnectionException(Sentence(report, "was not sent: " + Why(report)), report.Context, report.Outcome.Cause),
            FailureKind.NotSent => new McfConnectionFailedException(Sentence(report, "could not be sent: " + Why(report)), report.Context, report.Outcome.Cause),
            FailureKind.Lost => new McfConnectionFailedException(Sentence(report, "got no answer: " + Why(report)), report.Context, report.Outcome.Cause),
            FailureKind.Timeout => new McfRequestTimeoutException(Sentence(report, $"got no answer in time from {report.Host}"), report.Context, report.Outcome.Cause),
            FailureKind.Throttled => new McfThrottledException(Sentence(report, "was throttled: the quota is used up" + AskedWait(report)), report.Context),
            FailureKind.Unavailable => new McfServiceUnavailableException(Sentence(report, "failed: " + Why(report)), report.Context),
            FailureKind.Denied => new McfUnauthorizedException(Sentence(report, "was denied: " + Why(report)) + DeniedHint(report) + ClockText.Hint(report), report.Context),
            FailureKind.Refused => new McfInvalidRequestException(Sentence(report, "was refused: " + Why(report)) + ClockText.Hint(report), report.Context),
            _ => new McfProtocolException(Sentence(report, "got an answer that cannot be read: " + Why(report)), report.Context, report.Outcome.Cause),
        };
    }

    /// <summary>A sentence about an operation, with what it cost and where to ask.</summary>
    public static string Sentence(FailureReport report, string what)
    {
        var effort = report.Attempts > 1 || report.Waited >= ShownWait
            ? string.Format(CultureInfo.InvariantCulture, " after {0} attempt{1} and {2:0.0} s of waiting", report.Attempts, report.Attempts == 1 ? "" : "s", report.Waited.TotalSeconds)
            : "";
        var request = report.RequestId is { } id ? $" (request {id})" : "";
        return $"{report.Subject} {what.TrimEnd('.', ' ')}{effort}{request}.";
    }

    /// <summary>What the service said, or what stands for it.</summary>
    public static string Why(FailureReport report)
    {
        var outcome = report.Outcome;
        if (report.Errors.Count > 0)
            return string.Join("; ", report.Errors.Select(error => Quote(error)));
        if (outcome.Status is { } status)
        {
            var what = report.Flaw ?? (report.BodyStart is { } start ? PageText.Describe(start)
                : outcome.Cause is not null ? "a body that cannot be read" : "no error the service documents");
            return $"{report.Host} sent HTTP {status.ToString(CultureInfo.InvariantCulture)} and {what}";
        }

        return report.Kind switch
        {
            FailureKind.NotSent => $"no connection to {report.Host} ({RootCause(report)})",
            FailureKind.NotTrusted => $"{report.Host} cannot be trusted ({RootCause(report)})",
            FailureKind.Timeout => $"no answer in time from {report.Host}",
            FailureKind.Broken => $"the response of {report.Host} could not be read ({outcome.Cause?.GetType().Name})",
            _ => $"the connection to {report.Host} broke",
        };
    }

    private static string Quote(McfServiceError error)
    {
        var text = error.Message.Length == 0 ? error.Code : $"{error.Code}: {error.Message}";
        return string.IsNullOrWhiteSpace(error.Details) ? text : $"{text.TrimEnd('.')} ({error.Details!.TrimEnd('.')})";
    }

    private static string AskedWait(FailureReport report) => report.Outcome.RetryAfter is { } wait
        ? string.Format(CultureInfo.InvariantCulture, ", and the service asks to wait {0:0.#} s", wait.TotalSeconds)
        : "";

    private static string DeniedHint(FailureReport report)
    {
        const string Meanings = " This answer means one of four things: the application lacks the role Amazon Fulfillment, "
            + "the seller has not consented in this region, the id belongs to another seller or does not exist, or the order does not allow the operation any more.";
        var delicate = report.Target.Any(IsDelicate)
            ? " The id holds a blank or one of + / # % ? \\, which the service is known to answer this way although it was sent escaped."
            : "";
        return Meanings + delicate;
    }

    private static bool IsDelicate(char character) => character is '+' or ' ' or '/' or '#' or '%' or '?' or '\\';

    private static string RootCause(FailureReport report)
    {
        var exception = report.Outcome.Cause;
        while (exception?.InnerException is { } inner)
            exception = inner;
        return exception is null ? "no cause given" : report.Scrub(exception.Message.TrimEnd('.'));
    }
}
