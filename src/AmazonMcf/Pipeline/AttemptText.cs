using System.Globalization;
using System.Text;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>Describes one request in one line.</summary>
internal static class AttemptText
{
    /// <summary>The operation and its target.</summary>
    public static string Name(ApiAttempt attempt) =>
        attempt.Target.Length == 0 ? attempt.Operation : attempt.Operation + " " + attempt.Target;

    /// <summary>Status, duration, number of the attempt, waiting time, rate limit, request id, and when it is retried.</summary>
    public static string Describe(ApiAttempt attempt)
    {
        var text = new StringBuilder(Name(attempt));
        text.Append(": ").Append(attempt.Status?.ToString(CultureInfo.InvariantCulture) ?? "no response");
        if (attempt.Failure is { } failure)
        {
            text.Append(' ').Append(failure);
        }

        text.Append(" after ").Append(Seconds(attempt.Took)).Append(" (attempt ").Append(attempt.Number);
        if (Waits(attempt) is { Length: > 0 } waits)
        {
            text.Append(", waited ").Append(waits);
        }

        if (attempt.RateLimit is { } rate)
        {
            text.Append(", rate ").Append(rate.ToString("0.####", CultureInfo.InvariantCulture)).Append("/s");
        }

        if (attempt.RequestId is { } id)
        {
            text.Append(", request id ").Append(id);
        }

        text.Append(')');
        if (attempt.RetryTime is { } pause)
        {
            text.Append("; retrying in ").Append(Seconds(pause)).Append(attempt.RetryAsked ? ", as the service requests" : "");
        }

        return text.ToString();
    }

    private static string Waits(ApiAttempt attempt) => string.Join(" and ", new[]
    {
        Wait(attempt.PauseTime, "to retry"),
        Wait(attempt.WaitTime - attempt.PauseTime, "for quota"),
    }.Where(wait => wait.Length > 0));

    // Shorter than what is shown: time that passed on the way from one thread to another.
    private static string Wait(TimeSpan time, string why) => time < TimeSpan.FromMilliseconds(1) ? "" : Seconds(time) + " " + why;

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0##", CultureInfo.InvariantCulture) + " s";
}
