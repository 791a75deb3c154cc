using System.Management.Automation;
using AmazonMcf.Submission;

namespace AmazonMcf.Pipeline;

/// <summary>Decides when progress is displayed: not in the first half second, and at most five times per second.</summary>
/// <param name="activity">The activity, for example <c>Placing orders</c>.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressMeter(string activity, TimeProvider time)
{
    /// <summary>How long a command waits between two updates of the display.</summary>
    public static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(500);

    private const int ActivityId = 1;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long start = time.GetTimestamp();
    private long? drawn;

    /// <summary>The next update of the display; null when none is due.</summary>
    /// <param name="progress">The current progress.</param>
    public ProgressRecord? Draw(Func<DispatchProgress> progress)
    {
        var due = drawn is { } last ? time.GetElapsedTime(last) >= Interval : time.GetElapsedTime(start) >= Redraw;
        if (!due)
        {
            return null;
        }

        drawn = time.GetTimestamp();
        return Record(progress());
    }

    /// <summary>The records that show the end of the work and remove the display; none if nothing was displayed.</summary>
    /// <param name="progress">The progress at the end.</param>
    public IEnumerable<ProgressRecord> Complete(Func<DispatchProgress> progress)
    {
        if (drawn is null)
        {
            yield break;
        }

        yield return Record(progress());
        yield return new(ActivityId, activity, "Done") { RecordType = ProgressRecordType.Completed };
    }

    private ProgressRecord Record(DispatchProgress now) => new(ActivityId, activity, now.ToString())
    {
        PercentComplete = now.PercentComplete ?? -1,
        SecondsRemaining = now.TimeLeft is { } left ? (int)Math.Ceiling(left.TotalSeconds) : -1,
    };
}
