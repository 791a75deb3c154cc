using System.Management.Automation;
using AmazonMcf.Submission;

namespace AmazonMcf.Pipeline;

/// <summary>Decides when progress is drawn: not in the first half second, and at most five times a second.</summary>
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
    /// <param name="progress">How far the work has come.</param>
    public ProgressRecord? Draw(Func<DispatchProgress> progress)
    {
        var due = drawn is { } last ? time.GetElapsedTime(last) >= Interval : time.GetElapsedTime(start) >= Redraw;
        if (!due)
        {
            return null;
        }

        drawn = time.GetTimestamp();
        var now = progress();
        return new(ActivityId, activity, now.ToString())
        {
            PercentComplete = now.PercentComplete ?? -1,
            SecondsRemaining = now.TimeLeft is { } left ? (int)Math.Ceiling(left.TotalSeconds) : -1,
        };
    }

    /// <summary>The record that takes the display away; null when there was none.</summary>
    public ProgressRecord? Complete() =>
        drawn is null ? null : new(ActivityId, activity, "Done") { RecordType = ProgressRecordType.Completed };
}
