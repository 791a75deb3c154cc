using System.Management.Automation;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Mws;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>
/// Converts archived Amazon MWS responses and requests in files, logs or pipeline text into objects. Each one that cannot be converted
/// is one error record; the others are still converted.
/// </summary>
[Cmdlet(VerbsData.ConvertFrom, "McfMws", DefaultParameterSetName = nameof(Path))]
[OutputType(
    typeof(McfOrder), typeof(McfTracking), typeof(McfPreview), typeof(McfReturn), typeof(McfReturnReason), typeof(MwsResponse),
    typeof(McfOrderRequest), typeof(McfOrderUpdate), typeof(McfPreviewRequest), typeof(MwsRequest))]
public sealed class ConvertFromMcfMwsCommand : McfCmdlet
{
    private readonly MwsArchiveText text = new();

    /// <summary>
    /// The files and folders; wildcards are allowed. For a folder, all files in it and its subfolders are read. Text of a request or
    /// response is converted as if it came from the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = nameof(Path))]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files and folders; wildcard characters have no special meaning.</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(LiteralPath))]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Text, as one string or line by line, or files from Get-ChildItem. Lines of one pipeline are read as one text.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Text")]
    public PSObject InputObject { get; set; } = null!;

    /// <inheritdoc />
    protected override void Process()
    {
        var isLiteral = ParameterSetName == nameof(LiteralPath);
        foreach (var path in isLiteral ? LiteralPath : Path)
        {
            if (!isLiteral && IsText(path))
            {
                Write(text.Take(path));
                continue;
            }

            foreach (var file in ResolveFiles(path, isLiteral))
            {
                Read(file);
            }
        }

        if (ParameterSetName == "Text")
        {
            Take(Binding.InputObject.Unwrap(InputObject)!);
        }
    }

    /// <inheritdoc />
    protected override void End() => Write(text.Complete());

    // No path: elements of a response, several lines, or the parameters of a request.
    private static bool IsText(string argument) =>
        argument.IndexOfAny(['<', '\n', '\r']) >= 0
        || (argument.Contains("Action=") && argument.Contains('&'));

    private void Take(object input)
    {
        if (input is string lines)
        {
            Write(text.Take(lines));
        }
        else if (input is FileSystemInfo file)
        {
            Read(file.FullName);
        }
        else
        {
            WriteError(
                ErrorRecords.InvalidInput(new McfValidationError { Member = nameof(InputObject), Rule = "must be text or a file." }, input)
            );
        }
    }

    private void Read(string path) => Write(Directory.Exists(path) ? MwsArchive.ReadFolder(path) : MwsArchive.ReadFile(path));

    private void Write(IEnumerable<MwsArchiveEntry> entries)
    {
        foreach (var entry in entries)
        {
            Stop.Dispatch.ThrowIfCancellationRequested();
            if (entry.Failure is { } failure)
            {
                WriteError(ErrorRecords.Of(failure, failure.Path));
            }

            foreach (var skipped in entry.Skipped)
            {
                WriteError(ErrorRecords.Of(skipped, skipped.Path));
            }

            foreach (var warning in MwsRequestDoubts.Of(entry))
            {
                WriteWarning(warning);
            }

            WriteObject(entry.Objects, enumerateCollection: true);
        }
    }
}
