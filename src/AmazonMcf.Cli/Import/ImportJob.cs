using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Results;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// Reads order files and places their orders, with a limited number in progress. Every order is in the report, even if the run is stopped:
/// then the remaining orders are still read and reported as not sent.
/// </summary>
internal sealed class ImportJob : IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(500);

    private readonly McfConnection? connection;
    private readonly ImportReport report;
    private readonly DispatchStop stop;
    private readonly Action<Func<DispatchProgress>>? onProgress;
    private readonly DispatchWindow<McfOrderRequest, McfOrderResult>? window;
    private readonly Dictionary<McfOrderRequest, string> leftOutLines = [];
    private int toCome;

    /// <summary>Prepares a run.</summary>
    /// <param name="connection">The connection; null for a dry run.</param>
    /// <param name="throttle">The maximum number of orders in progress.</param>
    /// <param name="report">Receives all results.</param>
    /// <param name="stop">Stops the run gracefully.</param>
    /// <param name="allowNewId">Whether to place orders with a prefix or suffix without checking whether they exist without it.</param>
    /// <param name="onProgress">Called with the progress, at least twice per second; null if it is not displayed.</param>
    /// <param name="settled">Orders of an earlier run that need no request. Default: none.</param>
    public ImportJob(
        McfConnection? connection,
        int throttle,
        ImportReport report,
        DispatchStop stop,
        bool allowNewId = false,
        Action<Func<DispatchProgress>>? onProgress = null,
        SettledOrders? settled = null
    )
    {
        this.connection = connection;
        this.report = report;
        this.stop = stop;
        this.onProgress = onProgress;
        window = connection is null
            ? null
            : new(
                throttle,
                McfOutputOrder.Input,
                (order, call) => settled?.Find(order, ContentHash.Of(order), connection) is { } known
                    ? Task.FromResult(known)
                    : connection.Orders.PlaceAsync(order, call, allowNewId),
                stop);
    }

    /// <summary>The error that ended the run early because it concerns every order; usually null.</summary>
    public McfException? Fatal { get; private set; }

    public void Run(ImportFiles files)
    {
        toCome = files.OrderCount;
        foreach (var (file, entry) in files.Read(report.Warn))
        {
            Take(file, entry);
            toCome = Math.Max(0, toCome - 1);
            onProgress?.Invoke(Progress);
        }

        toCome = 0;
        Guarded(Drain);
    }

    public void Dispose() => window?.Dispose();

    private DispatchProgress Progress() => new()
    {
        Done = report.Count,
        UnderWay = window?.Count ?? 0,
        ToCome = toCome,
        Quota = connection?.GetPlacingQuota(),
    };

    private void Take(string file, OrderFileEntry entry)
    {
        foreach (var warning in entry.Warnings)
        {
            report.Warn(file, warning);
        }

        if (entry is { Order: { } placed, LeftOutLines.Count: > 0 })
        {
            leftOutLines.Add(placed, "Lines excluded: " + string.Join(" ", entry.LeftOutLines));
            foreach (var line in entry.LeftOutLines.Where(line => line.Kind == McfLeftOutKind.Unmapped))
            {
                report.AddLeftOutLine(file, placed, line);
            }
        }

        if (entry.LeftOut is { } leftOut)
        {
            report.AddLeftOut(file, leftOut);
        }
        else if (entry.ValidationErrors.Count > 0)
        {
            report.AddInvalid(file, entry.SellerFulfillmentOrderId, entry.Rows, entry.ValidationErrors);
        }
        else if (entry.Order is { SellerKey: { } key } && connection?.IsOf(key) == false)
        {
            report.AddInvalid(file, entry.SellerFulfillmentOrderId, entry.Rows, [OfAnotherSeller(key, connection, file, entry)]);
        }
        else if (window is null)
        {
            Report(entry.Order!, FailedOrder.NotPlaced(entry.Order!, McfOutcome.NotSent, "Dry run: nothing was sent."));
        }
        else if (!Guarded(() => Place(window, entry.Order!)))
        {
            Report(entry.Order!, FailedOrder.NotPlaced(entry.Order!, McfOutcome.NotSent, "The run was stopped."));
        }
    }

    private static McfValidationError OfAnotherSeller(string key, McfConnection connection, string file, OrderFileEntry entry) =>
        new()
        {
            Member = nameof(McfOrderRequest.SellerKey),
            Value = key,
            Rule =
                $"must be the seller of this run, '{connection.SellerKey}'. If both keys belong to the same seller, use --seller-id. "
                    + "Otherwise, place the order with the credentials of its own seller.",
            SellerFulfillmentOrderId = entry.SellerFulfillmentOrderId,
            Path = file,
            Row = entry.Rows[0],
            Column = nameof(McfOrderRequest.SellerKey),
        };

    private void Place(DispatchWindow<McfOrderRequest, McfOrderResult> open, McfOrderRequest order)
    {
        while (open.IsFull)
        {
            Wait(open);
        }

        open.Submit(order);
    }

    private void Drain()
    {
        while (window is { Count: > 0 })
        {
            Wait(window);
        }
    }

    private void Wait(DispatchWindow<McfOrderRequest, McfOrderResult> open)
    {
        if (open.Take(Refresh, out var outcome))
        {
            Settle(outcome!);
        }

        onProgress?.Invoke(Progress);
    }

    private void Settle(DispatchResult<McfOrderRequest, McfOrderResult> outcome)
    {
        switch (outcome.Failure)
        {
            case McfException failure:
                Report(outcome.Request, FailedOrder.ToResult(outcome.Request, failure));
                StopIfFatal(failure);
                break;
            case OperationCanceledException:
                Report(outcome.Request, FailedOrder.NotPlaced(
                    outcome.Request,
                    outcome.Call.MayHaveTakenEffect ? McfOutcome.Unknown : McfOutcome.NotSent,
                    "The run was stopped.",
                    outcome.Call.Attempts));
                break;
            case { } unexpected:
                // An unexpected exception for one order must not affect the results of the others.
                Report(outcome.Request, FailedOrder.NotPlaced(
                    outcome.Request,
                    outcome.Call.MayHaveTakenEffect ? McfOutcome.Unknown : McfOutcome.NotSent,
                    $"McfUnexpected: {unexpected.GetType().Name}.",
                    outcome.Call.Attempts));
                break;
            default:
                Report(outcome.Request, outcome.GetResult());
                break;
        }
    }

    private void Report(McfOrderRequest order, McfOrderResult result)
    {
        if (leftOutLines.Remove(order, out var lines))
        {
            result.Reason = result.Reason is null ? lines : $"{result.Reason} {lines}";
        }

        report.Add(result, order: order);
    }

    private void StopIfFatal(McfException failure)
    {
        if (Fatal is null && FailedOrder.ConcernsAll(failure))
        {
            Fatal = failure;
            stop.Stop();
        }
    }

    /// <summary>Runs a step unless the run is stopped; a stop collects the results of the orders in progress.</summary>
    private bool Guarded(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (OperationCanceledException) when (stop.IsStopped)
        {
            foreach (var open in window!.Finish())
            {
                Settle(open);
            }

            return false;
        }
    }

    private void Settle(UnfinishedWork<McfOrderRequest, McfOrderResult> open)
    {
        if (open.Result is { } outcome)
        {
            Settle(outcome);
            return;
        }

        Report(open.Request, open.Kind == McfInterruptionKind.NotSent
            ? FailedOrder.NotPlaced(open.Request, McfOutcome.NotSent, "The run was stopped.", open.Attempts)
            : FailedOrder.NotPlaced(
                open.Request, McfOutcome.Unknown, "The run was stopped before the response arrived.", open.Attempts));
    }
}
