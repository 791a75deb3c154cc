using AmazonMcf.Model;
using AmazonMcf.Results;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// The results as CSV: one row per order, written as soon as its outcome is known, so that they survive a crash.
/// Cells that a spreadsheet would evaluate as a formula are written as text.
/// </summary>
internal sealed class ResultsFile : IDisposable
{
    private readonly Stream stream;
    private readonly RecordFile? file;
    private readonly bool isCarried;

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="IOException">The header cannot be written.</exception>
    public ResultsFile(Stream stream)
    {
        this.stream = stream;
        stream.AppendWhole(ResultRow.Start([]));
    }

    private ResultsFile(RecordFile file, bool isCarried) => (this.file, stream, this.isCarried) = (file, file.Stream, isCarried);

    /// <summary>The key of the seller, which the cmdlets use to find the connection; null for a run without one.</summary>
    public string? SellerKey { get; set; }

    /// <summary>How many results are in the file.</summary>
    public int Rows { get; private set; }

    /// <summary>Why a result could not be written; null when all were written. Nothing more is written after an error.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Creates the file, which replaces an existing one at <see cref="Complete"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="warn">Reports the file of an earlier, unfinished run.</param>
    /// <param name="hasByteOrderMark">Whether the file begins with a byte order mark.</param>
    /// <param name="carried">Rows of an earlier run to begin with. Default: none.</param>
    /// <exception cref="UsageException">The file must not be replaced, or another run is writing it.</exception>
    /// <exception cref="IOException">The file cannot be created.</exception>
    public static ResultsFile Open(
        string path, Action<string> warn, bool hasByteOrderMark = false, IReadOnlyCollection<ResultRow>? carried = null)
    {
        var isCarried = carried?.Count > 0;
        var start = ResultRow.Start(carried ?? [], hasByteOrderMark);
        return new ResultsFile(ResultsTarget.Results.Create(path, start, isCarried, warn), isCarried);
    }

    /// <summary>Writes a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="hash">The hash of the order's content; empty if there is none.</param>
    /// <returns>Whether the result was written.</returns>
    public bool TryWrite(McfOrderResult result, string hash = "")
    {
        try
        {
            // The row of an order that was skipped was carried over.
            if (Trouble is null && !(isCarried && result is { Outcome: McfOutcome.AlreadyExists, Attempts: 0 }))
            {
                result.SellerKey ??= SellerKey;
                stream.AppendWhole(ResultRow.Of(result, hash).ToBytes());
                Rows++;
            }
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            Trouble = failure.Message.TrimEnd('.');
        }

        return Trouble is null;
    }

    /// <summary>Renames the file to its final path. If a result is missing, the existing file is kept.</summary>
    /// <returns>The error; null on success.</returns>
    public string? Complete()
    {
        if (Trouble is not null)
        {
            return $"{Trouble}. {Left()}";
        }

        try
        {
            file?.Complete();
            return null;
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            return $"{failure.Message.TrimEnd('.')}. {Left()}";
        }
    }

    /// <summary>Closes the file, and deletes it if it has no results because the run ended before it began.</summary>
    public void Dispose()
    {
        if (Rows == 0)
        {
            file?.Discard();
        }

        file?.Dispose();
    }

    private static bool IsOfTheFile(Exception failure) => failure is IOException or UnauthorizedAccessException;

    private string Left() => FormattableString.Invariant($"{file?.PartialPath} contains {Rows} results; {file?.Path} was not changed.");
}
