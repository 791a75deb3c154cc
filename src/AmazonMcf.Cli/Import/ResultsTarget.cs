using AmazonMcf.Results;

namespace AmazonMcf.Cli.Import;

/// <summary>A file that a run writes, as the command line names it.</summary>
/// <param name="option">The option that names the file.</param>
/// <param name="name">What the file is called in messages.</param>
/// <param name="kind">What is in it.</param>
internal sealed class ResultsTarget(string option, string name, RecordFileKind kind)
{
    /// <summary>The file of <c>--results</c>.</summary>
    public static ResultsTarget Results { get; } =
        new("--results", "results file", RecordFileKind.Results("results of mcf import"));

    /// <summary>The file of <c>--faults</c>.</summary>
    public static ResultsTarget Faults { get; } =
        new("--faults", "file for the errors", RecordFileKind.Errors("validation errors of mcf import"));

    /// <summary>Rejects a path that refers to a different file of the run.</summary>
    /// <param name="path">The file.</param>
    /// <param name="others">The other files, with a description of each.</param>
    /// <exception cref="UsageException">One of them is the file or its temporary file.</exception>
    public void RequireApart(string path, IEnumerable<(string Path, string What)> others)
    {
        foreach (var (other, what) in others)
        {
            foreach (var written in new[] { path, path + RecordFile.Suffix })
            {
                if (FilePath.AreSame(written, other))
                {
                    throw new UsageException($"{option}: {written} is {what}. Choose a different {name}.");
                }
            }
        }
    }

    /// <summary>Creates the file, which replaces an existing one when it is complete.</summary>
    /// <param name="path">The file.</param>
    /// <param name="start">Its first rows.</param>
    /// <param name="isContinued">Whether these rows contain what is known of an unfinished file of an earlier run.</param>
    /// <param name="warn">Reports an unfinished file of an earlier run that was renamed.</param>
    /// <exception cref="UsageException">The file must not be replaced, or another run is writing it.</exception>
    /// <exception cref="IOException">The file cannot be created.</exception>
    public RecordFile Create(string path, byte[] start, bool isContinued, Action<string> warn)
    {
        try
        {
            return RecordFile.Create(path, kind, start, isContinued, (partial, kept) =>
                warn($"{partial} contains the results of an unfinished run. It was renamed to {kept}."));
        }
        catch (RecordFileException failure)
        {
            throw new UsageException(failure.IsInUse
                ? $"{option}: another run is writing {failure.Path}. Wait until it ends, or choose a different {name}."
                : $"{option}: {failure.Path} {failure.Reason}. Choose a different {name}.");
        }
    }
}
