using System.Management.Automation;
using System.Runtime.CompilerServices;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Results;
using AmazonMcf.Submission;

namespace AmazonMcf.Pipeline;

/// <summary>Records the results of a run in a file, and skips orders that the file of an earlier run names as settled.</summary>
/// <param name="command">The command.</param>
internal sealed class ResultLog(McfConnectedCmdlet command) : IDisposable
{
    private static readonly RecordFileKind Kind = RecordFileKind.Results("results of New-McfOrder or mcf import");

    private readonly ConditionalWeakTable<McfOrderRequest, string> hashes = new();
    private SettledOrders? settled;
    private RecordFile? file;
    private bool isCarried;

    /// <summary>Opens the files. Ends the command if one of them cannot be used: without its record, nothing is placed.</summary>
    /// <param name="resultPath">The value of -ResultPath; null for no file.</param>
    /// <param name="resumeFrom">The value of -ResumeFrom; null for none.</param>
    public void Open(string? resultPath, string? resumeFrom)
    {
        var written = resultPath is null ? null : Resolve(resultPath);
        var read = resumeFrom is null ? null : Resolve(resumeFrom);
        try
        {
            settled = read is null ? null : SettledOrders.Read(read);
            if (read is not null && settled is null)
            {
                command.WriteVerbose($"'{read}' does not exist yet; no order is skipped.");
            }

            isCarried = settled is not null && string.Equals(read, written, StringComparison.Ordinal);
            file = written is null ? null : Create(written, isCarried ? settled!.Rows : []);
        }
        catch (InvalidDataException failure)
        {
            command.ThrowTerminatingError(ErrorRecords.ResultsUnreadable(failure, read!));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            command.ThrowTerminatingError(ErrorRecords.FileNotWritten(failure, written ?? read!));
        }
    }

    /// <summary>The result for an order that is skipped; null if it must be placed. Any thread may call it.</summary>
    /// <param name="order">The order.</param>
    /// <param name="connection">The connection it would be placed over.</param>
    public McfOrderResult? Find(McfOrderRequest order, McfConnection connection) =>
        settled?.Find(order, HashOf(order), connection);

    /// <summary>Records a result. Ends the command if it cannot be recorded.</summary>
    /// <param name="order">The order.</param>
    /// <param name="result">The result.</param>
    public void Add(McfOrderRequest order, McfOrderResult result)
    {
        if (file is null || (isCarried && result is { Outcome: McfOutcome.AlreadyExists, Attempts: 0 }))
        {
            return;
        }

        try
        {
            file.Stream.AppendWhole(ResultRow.Of(result, HashOf(order)).ToBytes());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            command.WriteObject(result);
            command.ThrowTerminatingError(ErrorRecords.FileNotWritten(failure, file.PartialPath));
        }
    }

    /// <summary>Records an order that failed.</summary>
    /// <param name="order">The order.</param>
    /// <param name="failure">The failure.</param>
    public void Add(McfOrderRequest order, Exception failure)
    {
        if (failure is McfException known)
        {
            Add(order, FailedOrder.ToResult(order, known));
        }
    }

    /// <summary>Records an order that was held back because of validation errors.</summary>
    /// <param name="orderId">The order ID.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="errors">The validation errors.</param>
    public void Add(string? orderId, McfOrderSource? source, IReadOnlyList<McfValidationError> errors)
    {
        if (file is not null && errors.Count > 0)
        {
            var order = new McfOrderRequest { SellerFulfillmentOrderId = orderId, Source = source };
            Add(order, new McfValidationException(ValidationErrorRow.List(errors), errors));
        }
    }

    /// <summary>Gives the file its name: the run has ended, and every result is in it.</summary>
    public void Complete()
    {
        try
        {
            file?.Complete();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            command.ThrowTerminatingError(ErrorRecords.FileNotWritten(failure, file!.PartialPath));
        }
    }

    /// <inheritdoc />
    public void Dispose() => file?.Dispose();

    private RecordFile Create(string path, IReadOnlyCollection<ResultRow> carried) => RecordFile.Create(
        path,
        Kind,
        ResultRow.Start(carried),
        isContinued: carried.Count > 0,
        (partial, kept) => command.WriteWarning($"'{partial}' contains the results of an unfinished run. It was renamed to '{kept}'."));

    private string HashOf(McfOrderRequest order) => hashes.GetValue(order, ContentHash.Of);

    private string Resolve(string path)
    {
        if (TargetFile.Find(command.SessionState.Path, path, isLiteral: true, force: false) is { } found)
        {
            return found.Path;
        }

        command.ThrowTerminatingError(ErrorRecords.InvalidPath(path));
        throw new PipelineStoppedException();
    }
}
