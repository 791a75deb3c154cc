using AmazonMcf.Errors;
using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Submission;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>One run over an order file inside the process, stopped when its moment comes. Every order of the file gets a row.</summary>
/// <param name="place">Places an order.</param>
/// <param name="stopAfter">After how many rows it is stopped; null for never.</param>
/// <param name="time">The clock of the grace after a stop.</param>
internal sealed class InProcessImport(Place place, int? stopAfter, TimeProvider time)
{
    private const int AtOnce = 256;
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    private readonly List<ResultRow> rows = [];
    private string file = "";

    /// <summary>Runs over a file.</summary>
    /// <returns>A row an order.</returns>
    public IReadOnlyList<ResultRow> Run(string path, OrderFileOptions options)
    {
        file = path;
        using var stop = new DispatchStop(Grace, time);
        using var window = new DispatchWindow<McfOrderRequest, McfOrderResult>(
            AtOnce, McfOutputOrder.Input, (order, call) => place(order, call), stop);
        foreach (var entry in OrderFileReader.Read(path, options))
        {
            if (entry.Order is null)
            {
                rows.Add(new ResultRow(path, entry.SellerFulfillmentOrderId ?? "", McfOutcome.Rejected, "It is faulty."));
            }
            else if (stop.IsStopped)
            {
                Add(entry.Order, McfOutcome.NotSent, "The run was stopped.");
            }
            else
            {
                Submit(window, stop, entry.Order);
            }
        }

        Drain(window, stop, until: 0);
        return rows;
    }

    private void Submit(DispatchWindow<McfOrderRequest, McfOrderResult> window, DispatchStop stop, McfOrderRequest order)
    {
        Drain(window, stop, until: AtOnce - 1);
        if (stop.IsStopped)
        {
            Add(order, McfOutcome.NotSent, "The run was stopped.");
            return;
        }

        window.Submit(order);
    }

    private void Drain(DispatchWindow<McfOrderRequest, McfOrderResult> window, DispatchStop stop, int until)
    {
        while (window.Count > until && window.Take(Timeout.InfiniteTimeSpan, out var outcome))
        {
            Settle(outcome!);
            if (rows.Count >= stopAfter)
            {
                stop.Stop();
                foreach (var open in window.Finish())
                {
                    Settle(open);
                }
            }
        }
    }

    private void Settle(DispatchResult<McfOrderRequest, McfOrderResult> outcome)
    {
        switch (outcome.Failure)
        {
            case null:
                var result = outcome.GetResult();
                Add(outcome.Request, result.Outcome, result.Reason);
                break;
            case McfException failure:
                Add(outcome.Request, PlacingOutcome.Of(failure), $"{failure.ErrorId}: {failure.Message}");
                break;
            case OperationCanceledException stopped:
                Add(outcome.Request, outcome.Call.MayHaveTakenEffect ? McfOutcome.Unknown : McfOutcome.NotSent, stopped.Message);
                break;
            case var unexpected:
                Add(outcome.Request, outcome.Call.MayHaveTakenEffect ? McfOutcome.Unknown : McfOutcome.NotSent, unexpected.GetType().Name);
                break;
        }
    }

    private void Settle(UnfinishedWork<McfOrderRequest, McfOrderResult> open)
    {
        if (open.Result is { } outcome)
        {
            Settle(outcome);
            return;
        }

        Add(
            open.Request,
            open.Kind == McfInterruptionKind.NotSent ? McfOutcome.NotSent : McfOutcome.Unknown,
            "The run was stopped."
        );
    }

    private void Add(McfOrderRequest order, string outcome, string? reason) =>
        rows.Add(new ResultRow(file, order.SellerFulfillmentOrderId!, outcome, reason ?? ""));
}
