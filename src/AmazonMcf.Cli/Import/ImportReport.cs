using AmazonMcf.Model;
using AmazonMcf.Reporting;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// The output of a run: counts, messages, and the results file. That file is the record of the run: when it cannot be written, the run is
/// stopped, and the results missing from it are reported as messages.
/// </summary>
internal sealed class ImportReport(
    ImportTally tally,
    ResultsFile? results,
    Messages messages,
    Action? stop = null,
    FaultsFile? faults = null
)
{
    private bool isStopped;

    /// <summary>The number of orders that have an outcome.</summary>
    public int Count => tally.Count;

    /// <summary>Which rules the orders break that were held back.</summary>
    public ValidationErrorSummary Invalid { get; } = new();

    /// <summary>Adds the result of one order.</summary>
    /// <param name="result">The result.</param>
    /// <param name="isSaid">Whether the reasons were already reported, one by one.</param>
    /// <param name="order">The order; null if it could not be read.</param>
    public void Add(McfOrderResult result, bool isSaid = false, McfOrderRequest? order = null)
    {
        tally.Add(result.Outcome);
        Record(result, order);
        if (!isSaid && result.Outcome is McfOutcome.Rejected or McfOutcome.Unknown)
        {
            messages.Error(
                $"{result.Outcome.ToLowerInvariant()}: {result.SellerFulfillmentOrderId} ({result.Source}): {result.Reason}"
            );
        }
    }

    /// <summary>Adds an order that was held back, with one line for each validation error.</summary>
    public void AddInvalid(string path, string? orderId, IReadOnlyList<int> rows, IReadOnlyList<McfValidationError> errors)
    {
        Invalid.Add(errors);
        faults?.Add(errors);
        foreach (var error in errors)
        {
            messages.ValidationError(path, error);
        }

        var result = new McfOrderResult
        {
            SellerFulfillmentOrderId = orderId ?? "",
            Outcome = McfOutcome.Rejected,
            Reason = string.Join(' ', errors.Select(Describe)),
            Source = new McfOrderSource { Path = path, Worksheet = errors[0].Worksheet, Rows = [.. rows] },
        };
        Add(result, isSaid: true);
    }

    /// <summary>Adds an order that the file marks as not to be placed.</summary>
    public void AddLeftOut(string path, McfLeftOutOrder order) => Add(new McfOrderResult
    {
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId ?? "",
        Outcome = McfOutcome.LeftOut,
        Reason = order.Reason,
        Source = new McfOrderSource { Path = order.Path ?? path, Rows = order.Rows },
    });

    private static string Describe(McfValidationError error) =>
        (error.Column ?? error.Member) is { Length: > 0 } column
            ? $"Row {error.Row}, {column}: {error.Rule}"
            : $"Row {error.Row}: {error.Rule}";

    /// <summary>Adds a row for a line that is excluded from an order because the SKU map does not contain it.</summary>
    public void AddLeftOutLine(string path, McfOrderRequest order, McfLeftOutLine line) => Record(new McfOrderResult
    {
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId ?? "",
        Outcome = McfOutcome.LeftOut,
        Reason = "A line of the order: " + line.Reason,
        Source = new McfOrderSource { Path = order.Source?.Path ?? path, Rows = [line.Row] },
    });

    private void Record(McfOrderResult result, McfOrderRequest? order = null)
    {
        result.Reason = result.Reason is null ? null : OptionText.Of(result.Reason);
        if (results?.TryWrite(result, order is null ? "" : ContentHash.Of(order)) == false)
        {
            ReportUnrecorded(result, results.Trouble!);
        }
    }

    private void ReportUnrecorded(McfOrderResult result, string trouble)
    {
        if (!isStopped)
        {
            isStopped = true;
            messages.Error(
                $"the results file cannot be written: {trouble}. No more orders are sent. The results missing from the file follow."
            );
            stop?.Invoke();
        }

        if (result.Outcome is not (McfOutcome.NotSent or McfOutcome.LeftOut))
        {
            messages.Error(
                $"not in the results file: {result.SellerFulfillmentOrderId} ({result.Source}): {result.Outcome}, request id "
                    + $"{result.RequestId ?? "unknown"}"
            );
        }
    }

    public void Warn(string path, string warning) => messages.Warning($"{path}: {warning}");
}
