using System.Globalization;
using System.Text;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>Puts one request into one line.</summary>
internal static class AttemptText
{
    /// <summary>What was asked, and of what.</summary>
    public static string Name(ApiAttempt attempt) =>
        attempt.Target.Length == 0 ? attempt.Operation : attempt.Operation + " " + attempt.Target;

    /// <summary>All that is known: which attempt it was, how long it waited and why, how it ended, and what comes next.</summary>
    public static string Describe(ApiAttempt attempt)
    {
        var text = new StringBuilder(Name(attempt));
        text.Append(": ").Append(attempt.Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer");
        if (attempt.Failure is { } failure)
        {
            text.Append(' ').Append(failure);
        }

        text.Append(" after ").Append(Seconds(attempt.Duration)).Append(" (attempt ").Append(attempt.Number);
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
        if (attempt.RetryAfter is { } pause)
        {
            text.Append("; trying again in ").Append(Seconds(pause)).Append(attempt.RetryAsked ? ", as the service asks" : "");
        }

        return text.ToString();
    }

    private static string Waits(ApiAttempt attempt) => string.Join(" and ", new[]
    {
        Wait(attempt.Paused, "to try again"),
        Wait(attempt.Waited - attempt.Paused, "for quota"),
    }.Where(wait => wait.Length > 0));

    // Shorter than what is shown: time that passed on the way from one thread to another.
    private static string Wait(TimeSpan time, string why) => time < TimeSpan.FromMilliseconds(1) ? "" : Seconds(time) + " " + why;

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0##", CultureInfo.InvariantCulture) + " s";
}
