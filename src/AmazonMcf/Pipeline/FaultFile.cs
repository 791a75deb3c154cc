using System.Management.Automation;
using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Reporting;
using AmazonMcf.Results;

namespace AmazonMcf.Pipeline;

/// <summary>The CSV file of -FaultPath: one row per validation error, written at the end as a whole.</summary>
/// <param name="command">The command.</param>
/// <param name="file">The file.</param>
internal sealed class FaultFile(McfCmdlet command, TargetFile file)
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly RecordFileKind Kind = RecordFileKind.Errors("validation errors");

    private readonly StringBuilder text = new(ByteOrderMark + CsvTable.Line(ValidationErrorTable.Columns));

    /// <summary>Resolves the path and checks that the file may be written.</summary>
    /// <param name="command">The command.</param>
    /// <param name="path">The path as typed; null for no file.</param>
    /// <returns>The file; null for no path.</returns>
    public static FaultFile? Open(McfCmdlet command, string? path)
    {
        if (path is null)
        {
            return null;
        }

        var target = TargetFile.Find(command.SessionState.Path, path, isLiteral: true, force: false);
        if ((target is null ? ErrorRecords.InvalidPath(path) : target.Check(noClobber: false) ?? Foreign(target.Path)) is { } trouble)
        {
            command.ThrowTerminatingError(trouble);
        }

        return new FaultFile(command, target!);
    }

    /// <summary>Adds the validation errors of one order.</summary>
    /// <param name="errors">The validation errors; may be empty.</param>
    public void Add(IReadOnlyList<McfValidationError> errors)
    {
        foreach (var error in errors)
        {
            text.Append(CsvTable.Line(ValidationErrorTable.Cells(error)));
        }
    }

    /// <summary>Writes the file.</summary>
    public void Complete()
    {
        if (file.Write(text.ToString(), isPrivate: true) is { } trouble)
        {
            command.WriteError(trouble);
        }
    }

    // An order file must not be replaced by its own errors: only an empty file or an earlier file of errors is.
    private static ErrorRecord? Foreign(string path)
    {
        try
        {
            Kind.RequireReplaceable(path);
            return null;
        }
        catch (RecordFileException failure)
        {
            return ErrorRecords.FileNotWritten(failure, path);
        }
    }
}
