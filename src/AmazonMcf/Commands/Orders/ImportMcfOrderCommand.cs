using System.Management.Automation;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>
/// Reads order files - Amazon's flat file, Shopify's export, plain CSV - into orders, streaming. A faulty row is one error record and
/// holds its whole order back; the other orders go on.
/// </summary>
[Cmdlet(VerbsData.Import, "McfOrder", DefaultParameterSetName = nameof(Path))]
[OutputType(typeof(McfOrderRequest))]
public sealed class ImportMcfOrderCommand : McfOrderFileCmdlet
{
    /// <summary>The files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = nameof(Path))]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files, taken as they are written.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(LiteralPath))]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc />
    protected override void Process()
    {
        var isLiteral = ParameterSetName == nameof(LiteralPath);
        foreach (var path in isLiteral ? LiteralPath : Path)
        {
            foreach (var file in ResolveFiles(path, isLiteral))
                Read(file);
        }
    }

    private void Read(string file)
    {
        try
        {
            foreach (var entry in OrderFileReader.Read(file, Options))
            {
                Stop.Dispatch.ThrowIfCancellationRequested();
                Write(entry);
            }
        }
        catch (McfOrderFileException failure)
        {
            WriteError(ErrorRecords.Of(failure, file));
        }
    }

    private void Write(OrderFileEntry entry)
    {
        foreach (var warning in entry.Warnings)
            WriteWarning(warning);
        foreach (var record in ErrorRecords.HeldBack(entry.Faults, null))
            WriteError(record);
        if (entry.Order is not null) WriteObject(entry.Order);
    }
}
