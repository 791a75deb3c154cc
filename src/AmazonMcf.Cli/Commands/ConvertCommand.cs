using System.CommandLine;
using AmazonMcf.Cli.Import;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf convert</c>: converts archived Amazon MWS responses and requests into objects.</summary>
internal sealed class ConvertCommand
{
    private static readonly (string Name, Func<object, object?> Value)[] Columns =
    [
        ("Type", NameOf),
        ("Object", item => item.ToString()),
    ];

    private static readonly string[] Types =
    [
        "Order", "Tracking", "Preview", "Return", "ReturnReason", "MwsResponse", "OrderRequest", "OrderUpdate", "PreviewRequest",
        "MwsRequest",
    ];

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files, folders with their subfolders, or patterns such as 'logs/*.xml'.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> only = new("--only")
    {
        Description = "Only objects of this type, for example Order, Tracking or OrderRequest. Required for --csv if there are "
            + "several types. Default: all types.",
        HelpName = "TYPE",
    };

    private readonly Records records = new();

    public static Command Create()
    {
        var convert = new ConvertCommand();
        var command = new Command(
            "convert", "Convert archived Amazon MWS responses and requests in files and logs into objects. Sends nothing.");
        command.Arguments.Add(convert.paths);
        command.Options.Add(convert.only);
        convert.only.RequireOneOf(Types);
        convert.records.AddTo(command);
        command.SetAction(convert.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.RunWriting(messages, () => Run(parsed, messages));
    }

    private int Run(ParseResult parsed, Messages messages)
    {
        var failures = 0;
        var wanted = parsed.GetValue(only);
        var found = parsed.GetValue(paths)!.SelectMany(FilePattern.Expand).SelectMany(Read)
            .SelectMany(Objects)
            .Where(item => wanted is null || NameOf(item).Equals(wanted, StringComparison.OrdinalIgnoreCase));
        records.Write(parsed, found, Columns);
        return failures == 0 ? ExitCode.Done : ExitCode.SomeRejected;

        IEnumerable<object> Objects(MwsArchiveEntry entry)
        {
            foreach (var failure in entry.Skipped.Prepend(entry.Failure).OfType<MwsFormatException>())
            {
                messages.Error($"{failure.Message} {failure.RecommendedAction}");
                failures++;
            }

            foreach (var warning in MwsRequestDoubts.Of(entry))
            {
                messages.Warning(warning);
            }

            return entry.Objects;
        }
    }

    private static IEnumerable<MwsArchiveEntry> Read(string path) =>
        Directory.Exists(path) ? MwsArchive.ReadFolder(path) : MwsArchive.ReadFile(path);

    // Named as the cmdlets' types, without their prefix.
    private static string NameOf(object item) => item.GetType().Name is var name && name.StartsWith("Mcf", StringComparison.Ordinal)
        ? name["Mcf".Length..]
        : item.GetType().Name;
}
