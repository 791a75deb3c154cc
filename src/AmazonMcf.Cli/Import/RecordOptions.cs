using System.CommandLine;
using AmazonMcf.Results;

namespace AmazonMcf.Cli.Import;

/// <summary>The options for the files that a run writes, and for the results of an earlier run.</summary>
internal sealed class RecordOptions
{
    private readonly Option<string?> results = new("--results")
    {
        Description = "Write one row per order to this CSV file.",
        HelpName = "FILE",
    };

    private readonly Option<string?> resumeFrom = new("--resume-from")
    {
        Description = "Results of an earlier run, which may be unfinished and may be the file of --results: orders that it names as "
            + "Created or AlreadyExists, for the same seller and with the same content, are skipped without a request. Default: none.",
        HelpName = "FILE",
    };

    private readonly Option<string?> faults = new("--faults")
    {
        Description = "Write one row per validation error to this CSV file: file, row, order, column, value, rule, remedy.",
        HelpName = "FILE",
    };

    private readonly Option<bool> byteOrderMark = new("--bom")
    {
        Description = "Begin the CSV files with a byte order mark, by which Excel recognizes UTF-8. Default: none.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(results);
        command.Options.Add(resumeFrom);
        command.Options.Add(faults);
        command.Options.Add(byteOrderMark);
    }

    /// <summary>The orders that need no request; null without --resume-from, or if its file does not exist yet.</summary>
    /// <param name="parsed">The command line.</param>
    /// <exception cref="UsageException">The file is not a results file.</exception>
    public SettledOrders? ReadSettled(ParseResult parsed)
    {
        try
        {
            return parsed.GetValue(resumeFrom) is { } path ? SettledOrders.Read(Path.GetFullPath(path)) : null;
        }
        catch (InvalidDataException failure)
        {
            throw new UsageException($"{resumeFrom.Name}: {failure.Message} Specify a file of --results, or omit {resumeFrom.Name}.");
        }
    }

    /// <summary>Opens the file of --results; null without it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="others">The other files of the run, with a description of each.</param>
    /// <param name="settled">The orders of an earlier run.</param>
    /// <param name="warn">Receives warnings.</param>
    public ResultsFile? OpenResults(
        ParseResult parsed, IEnumerable<(string Path, string What)> others, SettledOrders? settled, Action<string> warn)
    {
        if (parsed.GetValue(results) is not { } path)
        {
            return null;
        }

        ResultsTarget.Results.RequireApart(path, others);
        var continues = parsed.GetValue(resumeFrom) is { } earlier && FilePath.AreSame(path, earlier);
        return ResultsFile.Open(path, warn, parsed.GetValue(byteOrderMark), continues ? settled?.Rows : null);
    }

    /// <summary>Opens the file of --faults; null without it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="others">The other files of the run, with a description of each.</param>
    /// <param name="warn">Receives warnings.</param>
    public FaultsFile? OpenFaults(ParseResult parsed, IEnumerable<(string Path, string What)> others, Action<string> warn)
    {
        if (parsed.GetValue(faults) is not { } path)
        {
            return null;
        }

        foreach (var (option, name) in new[] { (results, "the file of --results"), (resumeFrom, "the file of --resume-from") })
        {
            others = parsed.GetValue(option) is { } other ? [.. others, (other, name), (other + RecordFile.Suffix, name)] : others;
        }

        ResultsTarget.Faults.RequireApart(path, others);
        return FaultsFile.Open(path, warn, parsed.GetValue(byteOrderMark));
    }
}
