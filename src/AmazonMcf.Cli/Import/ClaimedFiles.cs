using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// Works on the files of a folder that several processes share, file by file: claims a file, places its orders, and moves it away once the
/// outcome of all of them is known. A file with an open outcome stays, for the next run of any process.
/// </summary>
/// <param name="folder">The folder for completed files.</param>
/// <param name="tally">The outcomes.</param>
/// <param name="messages">The output.</param>
/// <param name="time">The clock, for the names of completed files.</param>
internal sealed class ClaimedFiles(string folder, ImportTally tally, Messages messages, TimeProvider time)
{
    private int Open => tally[McfOutcome.Unknown] + tally[McfOutcome.NotSent];

    /// <summary>Whether a file could not be claimed for another reason than that a different process has claimed it.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Works on the files.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="place">Places the orders of files; returns the error that ended it early, and whether the files could be read.</param>
    /// <param name="stop">Stops the run.</param>
    /// <returns>The error that ended the run early.</returns>
    public McfException? Run(IEnumerable<string> paths, Func<string[], (McfException? Fatal, bool IsRead)> place, DispatchStop stop)
    {
        foreach (var path in paths)
        {
            if (!File.Exists(path))
            {
                Explain(path, place);
                continue;
            }

            using var claim = TryClaim(path);
            if (claim is null)
            {
                continue;
            }

            var before = Open;
            var (fatal, isRead) = place([path]);
            if (fatal is not null || stop.IsStopped)
            {
                return fatal;
            }

            Complete(claim, isSettled: isRead && Open == before);
        }

        return null;
    }

    private FileClaim? TryClaim(string path)
    {
        try
        {
            var claim = FileClaim.TryTake(path);
            if (claim is null)
            {
                messages.Info($"{path} is skipped: a different process has claimed it");
            }

            return claim;
        }
        catch (UsageException failure)
        {
            // The others are imported, as with a file that cannot be read.
            IsIncomplete = true;
            messages.Error(failure.Message);
            return null;
        }
    }

    // A pattern may match nothing in a run of a scheduler, and another machine may complete a file that the shell has named. A path in a
    // folder that does not exist is mistyped, whatever its name is. It cannot be read, like any other file that was not completed.
    private void Explain(string path, Func<string[], (McfException? Fatal, bool IsRead)> place)
    {
        var isFolder = Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)));
        if (isFolder && FilePattern.IsPattern(path))
        {
            messages.Info($"no file matches '{path}', so nothing of it is imported");
        }
        else if (isFolder && FileClaim.FindMoved(path, folder) is { } moved)
        {
            messages.Warning(FormattableString.Invariant(
                $"{path} does not exist. A file of this name was completed on {moved:yyyy-MM-dd HH:mm:ss} UTC and moved to {folder}. ")
                + "If this is a different file, check the path.");
        }
        else
        {
            place([path]);
        }
    }

    private void Complete(FileClaim claim, bool isSettled)
    {
        if (!isSettled)
        {
            messages.Warning(
                $"{claim.Path} is not moved: it could not be read completely, or the outcome of some orders is open. Run it again.");
            return;
        }

        try
        {
            messages.Info($"{claim.Path} is completed: moved to {claim.MoveTo(folder, time.GetUtcNow())}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            messages.Warning($"{claim.Path} is completed, but cannot be moved to {folder}. Move it, or the next run reads it again.");
        }
    }
}
