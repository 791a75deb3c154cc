using System.Globalization;
using SellingPartner.Quota;

namespace AmazonMcf.Submission;

/// <summary>
/// How far work with many inputs has come, for people who wait for it. Nothing in it is extrapolated from what was fast or slow so far.
/// </summary>
public sealed class DispatchProgress
{
    /// <summary>Inputs that are dealt with.</summary>
    public int Done { get; init; }

    /// <summary>Inputs that are worked on, those that wait for their turn included.</summary>
    public int UnderWay { get; init; }

    /// <summary>Inputs that are known to come; null when nobody knows.</summary>
    public int? ToCome { get; init; }

    /// <summary>The quota that paces the work; null when none does.</summary>
    public QuotaSnapshot? Quota { get; init; }

    /// <summary>All inputs there are; null when nobody knows.</summary>
    public int? Total => Done + UnderWay + ToCome;

    /// <summary>How much of the work is done, from 0 to 100; null when nobody knows.</summary>
    public int? PercentComplete => Total is { } total and > 0 ? (int)(100L * Done / total) : null;

    /// <summary>How long until the quota has let all inputs go, at one request each; null when nobody knows.</summary>
    public TimeSpan? TimeLeft => ToCome is { } more ? Quota?.TimeFor(more) : null;

    /// <summary>The same in a line.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var text = Total is { } total ? $"{Number(Done)} of {Number(total)} done, " : $"{Number(Done)} done, ";
        text += Number(UnderWay) + " under way";
        if (Quota is { Waiting: > 0 } quota)
        {
            text +=
                $", {Number(quota.Waiting)} waiting for quota"
                + (TimeLeft is null ? $", the last of them for {Span(quota.TimeFor(0))}" : "");
        }

        return TimeLeft is { } left && left > TimeSpan.Zero ? text + $", {Span(left)} left by the quota" : text;
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
