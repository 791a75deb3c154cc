using AmazonMcf.Errors;
using AmazonMcf.Submission;
using Spectre.Console;

namespace AmazonMcf.Cli.Import;

/// <summary>Displays the progress of a run: a progress bar on a terminal, or an occasional line.</summary>
/// <param name="messages">The output.</param>
/// <param name="time">The clock.</param>
internal sealed class ImportProgress(Messages messages, TimeProvider time)
{
    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(30);

    /// <summary>Does the work and displays its progress.</summary>
    /// <param name="work">The work; it reports progress at least twice per second.</param>
    public McfException? Show(Func<Action<Func<DispatchProgress>>, McfException?> work) => messages.IsInteractive
        ? ShowBar(work)
        : work(Every(LineInterval, progress => messages.Info(progress.ToString())));

    private McfException? ShowBar(Func<Action<Func<DispatchProgress>>, McfException?> work) => messages.Terminal.Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn())
        .Start(context =>
        {
            var bar = context.AddTask("orders", maxValue: 100);
            return work(Every(BarInterval, progress =>
            {
                bar.Description = progress.ToString();
                bar.Value = progress.PercentComplete ?? 0;
            }));
        });

    private Action<Func<DispatchProgress>> Every(TimeSpan interval, Action<DispatchProgress> show)
    {
        var shown = time.GetTimestamp();
        return progress =>
        {
            if (time.GetElapsedTime(shown) >= interval)
            {
                shown = time.GetTimestamp();
                show(progress());
            }
        };
    }
}
