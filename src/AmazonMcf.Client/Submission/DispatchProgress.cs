using System.Globalization;
using SellingPartner.Quota;

namespace AmazonMcf.Submission;

/// <summary>The progress of work with many inputs. The remaining time is computed from the quota, not extrapolated.</summary>
public sealed class DispatchProgress
{
    /// <summary>Completed inputs.</summary>
    public int Done { get; init; }

    /// <summary>Inputs in progress, including those that wait for quota.</summary>
    public int UnderWay { get; init; }

    /// <summary>Inputs still to come; null if unknown.</summary>
    public int? ToCome { get; init; }

    /// <summary>The quota that limits the work; null if none does.</summary>
    public QuotaSnapshot? Quota { get; init; }

    /// <summary>The total number of inputs; null if unknown.</summary>
    public int? Total => Done + UnderWay + ToCome;

    /// <summary>The completed percentage, from 0 to 100; null if unknown.</summary>
    public int? PercentComplete => Total is { } total and > 0 ? (int)(100L * Done / total) : null;

    /// <summary>How long until the quota has allowed all inputs, at one request each; null if unknown.</summary>
    public TimeSpan? TimeLeft => ToCome is { } more ? Quota?.TimeFor(more) : null;

    /// <summary>Describes the progress on one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var text = Total is { } total ? $"{Number(Done)} of {Number(total)} done, " : $"{Number(Done)} done, ";
        text += Number(UnderWay) + " in progress";

        // Before the rest, which a window of 80 columns cuts off.
        text += TimeLeft is { } left && left > TimeSpan.Zero ? $", about {Span(left)} left" : "";
        if (Quota is { Waiting: > 0 } quota)
        {
            text +=
                $", {Number(quota.Waiting)} waiting for quota"
                + (TimeLeft is null ? $", the last one for {Span(quota.TimeFor(0))}" : "");
        }

        return text;
    }

    /// <summary>A duration in words.</summary>
    /// <param name="time">The duration.</param>
    /// <returns>For example <c>35 s</c>, <c>2 min 5 s</c> or <c>3 h 20 min</c>.</returns>
    public static string Span(TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => Number((int)Math.Ceiling(time.TotalSeconds)) + " s",
        { TotalHours: < 1 } => FormattableString.Invariant($"{time.Minutes} min {time.Seconds} s"),
        _ => FormattableString.Invariant($"{(int)time.TotalHours} h {time.Minutes} min"),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
