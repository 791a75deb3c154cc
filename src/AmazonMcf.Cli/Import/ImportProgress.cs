using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using Spectre.Console;

namespace AmazonMcf.Cli.Import;

/// <summary>A progress bar for people; for anything else, one line a file.</summary>
internal static class ImportProgress
{
    /// <summary>Files above this many bytes are not read ahead to learn how many orders they hold.</summary>
    private const long ReadAheadLimit = 16 << 20;

    public static McfException? Show(
        Messages messages, IReadOnlyList<string> files, OrderFileOptions options, Func<Action<ImportTally>?, McfException?> work)
    {
        if (messages.IsInteractive)
        {
            return ShowBar(messages, Count(files, options), work);
        }

        messages.Info($"reading {string.Join(", ", files)}");
        return work(null);
    }

    private static McfException? ShowBar(Messages messages, int? total, Func<Action<ImportTally>?, McfException?> work) =>
        messages.Terminal.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("orders", maxValue: total ?? 1);
                bar.IsIndeterminate = total is null;
                return work(tally =>
                {
                    bar.Description = $"{tally.Placed} orders, {tally[McfOutcome.Rejected]} rejected";
                    if (total is not null)
                    {
                        bar.Value = tally.Placed + tally.LeftOut + tally[McfOutcome.NotSent];
                    }
                });
            });

    private static int? Count(IReadOnlyList<string> files, OrderFileOptions options) =>
        files.All(file => File.Exists(file) && new FileInfo(file).Length <= ReadAheadLimit)
            ? files.Sum(file => OrderFileReader.Read(file, options).Count())
            : null;
}
