using System.Globalization;
using System.Management.Automation;
using AmazonMcf.Quota;

namespace AmazonMcf.Pipeline;

/// <summary>Decides when progress is drawn and how it reads: not in the first half second, and at most five times a second.</summary>
/// <param name="activity">What goes on, for example <c>Placing orders</c>.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressMeter(string activity, TimeProvider time)
{
    /// <summary>How long a waiting command sleeps between two drawings.</summary>
    public static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(500);

    private const int ActivityId = 1;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long start = time.GetTimestamp();
    private long? drawn;

    /// <summary>The next drawing, if it is time for one.</summary>
    /// <param name="done">How much is done.</param>
    /// <param name="underWay">How much is under way.</param>
    /// <param name="quota">The quota that paces the work, where one does.</param>
    public ProgressRecord? Draw(int done, int underWay, Func<QuotaSnapshot?> quota)
    {
        var due = drawn is { } last ? time.GetElapsedTime(last) >= Interval : time.GetElapsedTime(start) >= Redraw;
        if (!due) return null;
        drawn = time.GetTimestamp();
        return new(ActivityId, activity, Describe(done, underWay, quota()));
    }

    /// <summary>The record that takes the display away; null when there was none.</summary>
    public ProgressRecord? Complete() =>
        drawn is null ? null : new(ActivityId, activity, "Done") { RecordType = ProgressRecordType.Completed };

    private static string Describe(int done, int underWay, QuotaSnapshot? quota)
    {
        var text = Number(done) + " done, " + Number(underWay) + " under way";
        return quota is { Waiting: > 0 }
            ? text + ", " + Number(quota.Waiting) + " waiting for quota, next slot in " + AttemptText.Seconds(quota.NextSlot)
            : text;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
