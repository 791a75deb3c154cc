using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Cli.Import;
using AmazonMcf.OrderFiles;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf import</c>: places the orders in order files exactly once, and reports the outcome of each.</summary>
internal sealed class ImportCommand
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "The order files, patterns such as 'inbox/*.csv', or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> listFormats = new("--list-formats") { Description = "List the known file formats and exit." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Read and validate the files without sending anything." };
    private readonly Option<int> throttle = new("--throttle")
    {
        Description = $"Maximum number of orders in progress at a time, 1 to {DispatchLimit.Most}.",
        DefaultValueFactory = _ => DispatchLimit.Usual,
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, 1, DispatchLimit.Most),
    };

    private readonly Option<bool> allowNewId = new("--allow-new-id")
    {
        Description = "Place orders with a prefix or suffix without checking whether they were placed without it.",
    };

    private readonly Option<string?> done = new("--done")
    {
        Description = "Claim each file, so that several processes and machines can share a folder, and move it to this folder once the "
            + "outcome of all its orders is known. Files that a different process has claimed are skipped.",
        HelpName = "FOLDER",
    };

    private readonly ConnectionOptions connection = new();
    private readonly ImportOptions reading = new();
    private readonly RecordOptions record = new();

    public static Command Create()
    {
        var import = new ImportCommand();
        var command = new Command("import", "Place the orders in order files. It is always safe to run the same file again.");
        command.Arguments.Add(import.files);
        import.connection.AddTo(command, choosesVersion: true);
        import.reading.AddTo(command);
        command.Options.Add(import.listFormats);
        command.Options.Add(import.dryRun);
        import.record.AddTo(command);
        command.Options.Add(import.throttle);
        command.Options.Add(import.allowNewId);
        command.Options.Add(import.done);
        command.AddRule(result =>
        {
            if (result.GetResult(import.done) is not null && result.GetValue(import.dryRun))
            {
                result.AddError("--done cannot be combined with --dry-run: nothing is placed, so that no file is completed.");
            }
        });
        command.SetAction(import.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return parsed.GetValue(listFormats)
            ? Guard.RunWriting(messages, ListFormats)
            : Guard.Run(messages, () => Run(parsed, messages));
    }

    private static int ListFormats()
    {
        Tables.Write(
            null,
            ["format", "shop", "recognized by"],
            OrderFileReader.Formats.Select(format => new[]
            {
                format.Name, format.Shop, format.SignatureColumns is [var first, ..] ? first : "",
            }));
        return ExitCode.Done;
    }

    private int Run(ParseResult parsed, Messages messages)
    {
        var options = ReadOptions(parsed);
        var paths = Paths(parsed);
        if (parsed.GetValue(done) is not null)
        {
            paths = Claimable(paths);
        }

        var others = OtherFiles(parsed, paths, options);
        var settled = record.ReadSettled(parsed);
        using var resultsFile = record.OpenResults(parsed, others, settled, messages.Warning);
        using var faultsFile = record.OpenFaults(parsed, others, messages.Warning);
        using var open = parsed.GetValue(dryRun) ? null : connection.Open(parsed, messages);
        if (resultsFile is not null)
        {
            resultsFile.SellerKey = open?.Mcf.SellerKey;
        }

        using var stop = new DispatchStop(Grace, TimeProvider.System);
        using var signals = new StopSignals(stop.Stop);
        var tally = new ImportTally();
        var report = new ImportReport(tally, resultsFile, messages, stop.Stop, faultsFile);
        var run = new ImportRun(
            options, open?.Mcf, parsed.GetValue(throttle), parsed.GetValue(allowNewId), settled, report, messages, stop);
        var claimed = parsed.GetValue(done) is { } folder
            ? new ClaimedFiles(FilePath.Folder(folder, done.Name), tally, messages, TimeProvider.System)
            : null;
        var fatal = claimed is null ? run.Place(paths).Fatal : claimed.Run(paths, run.Place, stop);
        var isIncomplete = run.IsIncomplete || claimed is { IsIncomplete: true };
        if (run.IsEmpty && isIncomplete)
        {
            return ExitCode.BadInput;
        }

        if (fatal is not null)
        {
            messages.Error($"{fatal.ErrorId}: {fatal.Message} {fatal.RecommendedAction}");
        }

        var isRecorded = Complete(report, resultsFile, faultsFile, messages);
        ImportSummary.Write(tally, isDryRun: open is null);
        return ImportSummary.ExitCode(tally, signals.Received, isDryRun: open is null, isRecorded, isIncomplete);
    }

    private OrderFileOptions ReadOptions(ParseResult parsed)
    {
        var options = reading.Read(parsed);
        if (options.Channel is { } channel)
        {
            options.MarketplaceId = connection.Named(parsed)?.MarketplaceId;
            connection.Preferred = channel.Marketplace;
        }

        options.Marketplace = connection.Marketplace(parsed);
        options.Region = options.Marketplace.Region;
        options.ApiVersion = connection.Version(parsed);
        return options;
    }

    private string[] Paths(ParseResult parsed)
    {
        if (parsed.GetValue(files) is not { Length: > 0 } named)
        {
            throw new UsageException("FILE is missing. Name at least one order file, or - for standard input.");
        }

        string[] paths = [.. named.SelectMany(FilePattern.Expand)];
        return paths.Count(path => path == ImportFiles.StandardInput) < 2
            ? paths
            : throw new UsageException($"{ImportFiles.StandardInput} can be specified only once: standard input can be read only once.");
    }

    // Standard input cannot be claimed or moved, and claims of other processes are no order files.
    private string[] Claimable(string[] paths) => paths.Contains(ImportFiles.StandardInput)
        ? throw new UsageException($"{done.Name} cannot be combined with {ImportFiles.StandardInput}: standard input cannot be moved.")
        : [.. paths.Where(path => !path.EndsWith(FileClaim.Suffix, StringComparison.Ordinal))];

    private IEnumerable<(string Path, string What)> OtherFiles(ParseResult parsed, string[] paths, OrderFileOptions options) =>
    [
        .. paths.Where(path => path != ImportFiles.StandardInput).Select(input => (input, "an order file of this run")),
        .. options.Channel is { } channel ? new[] { (channel.Path, "the channel profile of this run") } : [],
        .. (options.SkuMap ?? options.Channel?.SkuMap)?.Path is { } map ? new[] { (map, "the SKU map of this run") } : [],
        .. connection.StoreFiles(parsed),
    ];

    // Whether both files contain everything.
    private static bool Complete(ImportReport report, ResultsFile? results, FaultsFile? faults, Messages messages)
    {
        WriteFaults(report, faults, messages);
        if (results?.Complete() is not { } trouble)
        {
            return faults?.Trouble is null;
        }

        messages.Error(
            $"the results file is incomplete: {trouble} Free some space or choose a different file, and run the same files again.");
        return false;
    }

    private static void WriteFaults(ImportReport report, FaultsFile? faults, Messages messages)
    {
        if (report.Invalid.OrderCount > 1)
        {
            foreach (var line in report.Invalid.Lines())
            {
                messages.Info(line);
            }

            if (faults is null)
            {
                messages.Info("Use --faults FILE to write each error to a CSV file.");
            }
        }

        if (faults?.Complete() is { } trouble)
        {
            messages.Error($"the file of --faults is incomplete: {trouble}");
        }
    }
}
