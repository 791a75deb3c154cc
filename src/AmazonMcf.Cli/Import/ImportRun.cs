using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;
using AmazonMcf.Results;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Import;

/// <summary>Places the orders of some files after those of others, and remembers whether all of them could be read.</summary>
/// <param name="options">How to read the files.</param>
/// <param name="connection">The connection; null for a dry run.</param>
/// <param name="throttle">The maximum number of orders in progress.</param>
/// <param name="allowNewId">Whether to place orders with a prefix or suffix without checking whether they exist without it.</param>
/// <param name="settled">Orders of an earlier run that need no request.</param>
/// <param name="report">Receives all results.</param>
/// <param name="messages">The output.</param>
/// <param name="stop">Stops the run gracefully.</param>
internal sealed class ImportRun(
    OrderFileOptions options,
    McfConnection? connection,
    int throttle,
    bool allowNewId,
    SettledOrders? settled,
    ImportReport report,
    Messages messages,
    DispatchStop stop)
{
    /// <summary>Whether no order has been read.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Whether a file could not be read to its end.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Places the orders of files.</summary>
    /// <param name="paths">The files.</param>
    /// <returns>The error that ended the run early, and whether the files could be read.</returns>
    public (McfException? Fatal, bool IsRead) Place(string[] paths)
    {
        messages.Info($"reading {string.Join(", ", paths)}");
        using var files = new ImportFiles(
            paths, options, onUnreadable: failure => messages.Error($"{failure.Message} {failure.RecommendedAction}"));
        IsEmpty &= files.IsEmpty;
        if (files.IsEmpty)
        {
            IsIncomplete = true;
            return (null, false);
        }

        var fatal = new ImportProgress(messages, TimeProvider.System).Show(onProgress =>
        {
            using var job = new ImportJob(connection, throttle, report, stop, allowNewId, onProgress, settled);
            job.Run(files);
            return job.Fatal;
        });
        IsIncomplete |= files.IsIncomplete;
        return (fatal, !files.IsIncomplete);
    }
}
