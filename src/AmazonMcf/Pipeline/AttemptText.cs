using System.Globalization;
using System.Text;
using AmazonMcf.Http;

namespace AmazonMcf.Pipeline;

/// <summary>Puts one request into one line.</summary>
internal static class AttemptText
{
    public static string Describe(McfAttempt attempt)
    {
        var text = new StringBuilder(attempt.Operation);
        if (attempt.Target.Length > 0) text.Append(' ').Append(attempt.Target);
        text.Append(": ").Append(attempt.Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer");
        if (attempt.Failure is { } failure) text.Append(' ').Append(failure);
        text.Append(" after ").Append(Seconds(attempt.Duration)).Append(" (attempt ").Append(attempt.Number);
        if (attempt.Waited > TimeSpan.Zero) text.Append(", waited ").Append(Seconds(attempt.Waited));
        if (attempt.RateLimit is { } rate) text.Append(", rate ").Append(rate.ToString("0.####", CultureInfo.InvariantCulture)).Append("/s");
        if (attempt.RequestId is { } id) text.Append(", request id ").Append(id);
        text.Append(')');
        if (attempt.RetryAfter is { } pause) text.Append("; trying again in ").Append(Seconds(pause));
        return text.ToString();
    }

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0##", CultureInfo.InvariantCulture) + " s";
}
