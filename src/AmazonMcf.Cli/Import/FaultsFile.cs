using System.Text;
using AmazonMcf.Model;
using AmazonMcf.Reporting;
using AmazonMcf.Results;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// The validation errors as CSV, one row each, in the form of Import-McfOrder -FaultPath. Cells that a spreadsheet would evaluate as a
/// formula are written as text.
/// </summary>
internal sealed class FaultsFile : IDisposable
{
    private readonly RecordFile file;
    private bool isComplete;

    private FaultsFile(RecordFile file) => this.file = file;

    /// <summary>Why an error could not be written; null when all were written. Nothing more is written after that.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Creates the file, which replaces an existing one at <see cref="Complete"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="warn">Reports the file of an earlier, unfinished run.</param>
    /// <param name="hasByteOrderMark">Whether the file begins with a byte order mark.</param>
    /// <exception cref="UsageException">The file must not be replaced, or another run is writing it.</exception>
    /// <exception cref="IOException">The file cannot be created.</exception>
    public static FaultsFile Open(string path, Action<string> warn, bool hasByteOrderMark = false)
    {
        byte[] start = [.. hasByteOrderMark ? Encoding.UTF8.GetPreamble() : [], .. Row(ValidationErrorTable.Columns)];
        return new FaultsFile(ResultsTarget.Faults.Create(path, start, isContinued: false, warn));
    }

    /// <summary>Writes the validation errors of one order.</summary>
    public void Add(IReadOnlyList<McfValidationError> errors) => Attempt(() => file.Stream.AppendWhole([.. errors.SelectMany(error => Row(
        ValidationErrorTable.Columns.Zip(
            ValidationErrorTable.Cells(error), (column, cell) => column is "Rule" or "Remedy" ? OptionText.Of(cell) : cell)))]));

    /// <summary>Renames the file to its final path, unless something is missing from it.</summary>
    /// <returns>The error; null on success.</returns>
    public string? Complete()
    {
        Attempt(() =>
        {
            file.Complete();
            isComplete = true;
        });
        return Trouble;
    }

    /// <summary>Closes the file, and deletes it if it is not complete.</summary>
    public void Dispose()
    {
        if (!isComplete)
        {
            file.Discard();
        }

        file.Dispose();
    }

    private static byte[] Row(IEnumerable<string> cells) => Encoding.UTF8.GetBytes(CsvTable.Line(cells));

    private void Attempt(Action write)
    {
        if (Trouble is not null)
        {
            return;
        }

        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Trouble = failure.Message;
        }
    }
}
