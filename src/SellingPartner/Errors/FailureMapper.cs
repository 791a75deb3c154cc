using System.Globalization;
using System.Text.RegularExpressions;

namespace SellingPartner.Errors;

/// <summary>Describes a failure in one sentence and selects the kind of exception, for any API.</summary>
internal static class FailureMapper
{
    private static readonly Regex LineBreak = new(@"\s*[\r\n]+\s*", RegexOptions.CultureInvariant);
    private static readonly TimeSpan ShownWait = TimeSpan.FromMilliseconds(100);

    public static SellingPartnerException Describe(FailureReport report)
    {
        if (report.LeavesOutcomeOpen)
        {
            return Create(report, ErrorKind.OutcomeUnknown, "was sent, but its outcome is unknown: " + Why(report));
        }

        if (report.IsFromElsewhere)
        {
            return Create(report, ErrorKind.NotTheService, "got a response that is not from the service: " + Why(report));
        }

        return report.Kind switch
        {
            FailureKind.NotTrusted => Create(report, ErrorKind.UntrustedConnection, "was not sent: " + Why(report)),
            FailureKind.NotSent => Create(report, ErrorKind.ConnectionFailed, "could not be sent: " + Why(report)),
            FailureKind.Lost => Create(report, ErrorKind.ConnectionFailed, "got no response: " + Why(report)),
            FailureKind.Timeout => Create(report, ErrorKind.RequestTimeout, $"timed out waiting for a response from {report.Host}"),
            FailureKind.Throttled => Create(report, ErrorKind.Throttled, "was throttled: the quota is used up" + AskedWait(report)),
            FailureKind.Unavailable => Create(report, ErrorKind.ServiceUnavailable, "failed: " + Why(report)),
            FailureKind.Denied => Create(
                report,
                ErrorKind.Unauthorized,
                "was denied: " + Why(report),
                DeniedHint(report) + ClockText.Hint(report)
            ),
            FailureKind.Refused => Create(report, ErrorKind.InvalidRequest, "was rejected: " + Why(report), ClockText.Hint(report)),
            _ => Create(report, ErrorKind.Protocol, "returned a response that cannot be read: " + Why(report)),
        };
    }

    /// <summary>The exception of a failure, as its API makes it.</summary>
    /// <param name="report">The failure.</param>
    /// <param name="kind">The kind of the failure.</param>
    /// <param name="what">What happened, for <see cref="Sentence"/>.</param>
    /// <param name="hint">What to add to the sentence.</param>
    public static SellingPartnerException Create(FailureReport report, ErrorKind kind, string what, string hint = "") =>
        report.Operation.Api.Errors.Create(
            kind,
            Sentence(report, what) + hint,
            report.Context,
            IsSaidByStatus(kind) ? null : report.Outcome.Cause
        );

    // Here the status is sufficient: the body is not what made the request fail.
    private static bool IsSaidByStatus(ErrorKind kind) =>
        kind
            is ErrorKind.Throttled
                or ErrorKind.ServiceUnavailable
                or ErrorKind.Unauthorized
                or ErrorKind.InvalidRequest
                or ErrorKind.LoginRefused;

    /// <summary>
    /// A sentence about an operation with its request id, and one about its attempts and waits: a text of the service ends the first one.
    /// </summary>
    public static string Sentence(FailureReport report, string what)
    {
        var effort =
            report.Attempts > 1 || report.Waited >= ShownWait
                ? string.Format(
                    CultureInfo.InvariantCulture,
                    " It ended after {0} attempt{1} and {2:0.0} s of waiting.",
                    report.Attempts,
                    report.Attempts == 1 ? "" : "s",
                    report.Waited.TotalSeconds
                )
                : "";
        var request = report.RequestId is { } id ? $" (request id {id})" : "";
        return $"{report.Subject} {what.TrimEnd('.', ' ')}{request}.{effort}";
    }

    /// <summary>The service's errors, or a description of the failure.</summary>
    public static string Why(FailureReport report)
    {
        var outcome = report.Outcome;
        if (report.Errors.Count > 0)
        {
            return string.Join("; ", report.Errors.Select(error => Quote(error)));
        }

        if (outcome.Status is { } status)
        {
            var what = report.Flaw ?? (report.BodyStart is { } start ? PageText.Describe(start)
                : outcome.Cause is not null ? "a body that cannot be read" : "no error that the service documents");
            return $"{report.Host} sent HTTP {status.ToString(CultureInfo.InvariantCulture)} and {what}";
        }

        return report.Kind switch
        {
            FailureKind.NotSent => $"no connection to {report.Host} ({RootCause(report)})",
            FailureKind.NotTrusted => $"{report.Host} cannot be trusted ({RootCause(report)})",
            FailureKind.Timeout => $"no response in time from {report.Host}",
            FailureKind.Broken => $"the response of {report.Host} could not be read ({outcome.Cause?.GetType().Name})",
            _ => $"the connection to {report.Host} was lost",
        };
    }

    // Some messages of the service are lists of lines.
    private static string Quote(ServiceError error)
    {
        var message = LineBreak.Replace(error.Message.Trim(), " ");
        var text = message.Length == 0 ? error.Code : $"{error.Code}: {message}";
        return string.IsNullOrWhiteSpace(error.Details) || IsSame(error.Details!, error.Message)
            ? text
            : $"{text.TrimEnd('.')} ({error.Details!.TrimEnd('.')})";
    }

    // Version 2026-07-04 repeats the message in the details.
    private static bool IsSame(string details, string message) =>
        string.Equals(details.Trim(' ', '.'), message.Trim(' ', '.'), StringComparison.OrdinalIgnoreCase);

    private static string AskedWait(FailureReport report) => report.Outcome.RetryAfter is { } wait
        ? string.Format(CultureInfo.InvariantCulture, ", and the service asks to wait {0:0.#} s", wait.TotalSeconds)
        : "";

    private static string DeniedHint(FailureReport report)
    {
        var api = report.Operation.Api;
        var further = api.Errors.FurtherCauseOfDenial;
        var meanings =
            $" This response has one of {(further is null ? "three" : "four")} causes: the application lacks the role "
                + $"{api.Role ?? "that the operation needs"}, "
            + "the seller has not consented in this region, "
            + (
                further is null
                    ? "or the id belongs to another seller or does not exist."
                    : $"the id belongs to another seller or does not exist, or {further}."
            );
        var delicate = report.Target.Any(IsDelicate)
            ? " The id contains a space or one of + / # % ? \\; the service is known to deny such ids although they are sent escaped."
            : "";
        return meanings + delicate;
    }

    private static bool IsDelicate(char character) => character is '+' or ' ' or '/' or '#' or '%' or '?' or '\\';

    private static string RootCause(FailureReport report)
    {
        var exception = report.Outcome.Cause;
        while (exception?.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception is null ? "no cause given" : report.Scrub(exception.Message.TrimEnd('.'));
    }
}
