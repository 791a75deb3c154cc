using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Reporting;

namespace AmazonMcf.Pipeline;

/// <summary>The CSV file of -FaultPath: one row per validation error, written at the end as a whole.</summary>
/// <param name="command">The command.</param>
/// <param name="file">The file.</param>
internal sealed class FaultFile(McfCmdlet command, TargetFile file)
{
    private const int HeadLength = 64;
    private const char ByteOrderMark = '\uFEFF';

    private static readonly string Header = Line(ValidationErrorTable.Columns);

    private readonly StringBuilder text = new(ByteOrderMark + Header);

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
            text.Append(Line(ValidationErrorTable.Cells(error)));
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
    private static System.Management.Automation.ErrorRecord? Foreign(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return null;
        }

        using var reader = new StreamReader(path);
        var head = new char[HeadLength];
        var line = new string(head, 0, reader.ReadBlock(head, 0, head.Length)).Replace("\"", "").Replace(';', ',').Replace('\t', ',');
        return line.StartsWith(Header.TrimEnd(), StringComparison.OrdinalIgnoreCase)
            ? null
            : ErrorRecords.FileNotWritten(
                new IOException("It exists and does not contain validation errors. Choose a different path."), path);
    }

    private static string Line(IEnumerable<string> cells) => string.Join(",", cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        var safe = SpreadsheetText.Guard(text);
        return safe.IndexOfAny([',', '"', '\r', '\n', ';']) < 0 ? safe : "\"" + safe.Replace("\"", "\"\"") + "\"";
    }
}
