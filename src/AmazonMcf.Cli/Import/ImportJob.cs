using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Import;

/// <summary>
/// Reads order files and places what they hold, a bounded number of orders at a time. Every order of the files ends up in the report,
/// also when the run is stopped: then what was not sent is read on and named.
/// </summary>
internal sealed class ImportJob : IDisposable
{
    private readonly ImportReport report;
    private readonly DispatchStop stop;
    private readonly DispatchWindow<McfOrderRequest, McfOrderResult>? window;

    /// <summary>Prepares a run.</summary>
    /// <param name="placer">Places orders; null for a dry run.</param>
    /// <param name="throttle">How many orders may be under way.</param>
    /// <param name="report">Told of everything.</param>
    /// <param name="stop">Ends the run in good order.</param>
    public ImportJob(OrderPlacer? placer, int throttle, ImportReport report, DispatchStop stop)
    {
        this.report = report;
        this.stop = stop;
        window = placer is null ? null : new(throttle, McfOutputOrder.Input, placer.PlaceAsync, stop);
    }

    /// <summary>What ended the run early, because it concerns every order; null as a rule.</summary>
    public McfException? Fatal { get; private set; }

    public void Run(IEnumerable<string> files, OrderFileOptions options)
    {
        foreach (var file in files)
        {
            foreach (var entry in OrderFileReader.Read(file, options))
            {
                Take(file, entry);
            }
        }

        Guarded(Drain);
    }

    public void Dispose() => window?.Dispose();

    private void Take(string file, OrderFileEntry entry)
    {
        foreach (var warning in entry.Warnings)
        {
            report.Warn(file, warning);
        }

        if (entry.Faults.Count > 0)
        {
            report.AddFaulty(file, entry.SellerFulfillmentOrderId, entry.Rows, entry.Faults);
        }
        else if (entry.Order is not { } order)
        {
            report.AddLeftOut();
        }
        else if (window is null)
        {
            report.Add(FailedOrder.NotPlaced(order, McfOutcome.NotSent, "Dry run: nothing was sent."));
        }
        else if (!Guarded(() => Place(window, order)))
        {
            report.Add(FailedOrder.NotPlaced(order, McfOutcome.NotSent, "The run was stopped first."));
        }
    }

    private void Place(DispatchWindow<McfOrderRequest, McfOrderResult> open, McfOrderRequest order)
    {
        while (open.IsFull && open.Take(Timeout.InfiniteTimeSpan, out var answer))
        {
            Settle(answer!);
        }

        open.Submit(order);
    }

    private void Drain()
    {
        while (window is not null && window.Take(Timeout.InfiniteTimeSpan, out var answer))
        {
            Settle(answer!);
        }
    }

    private void Settle(DispatchAnswer<McfOrderRequest, McfOrderResult> answer)
    {
        switch (answer.Failure)
        {
            case McfException failure:
                report.Add(FailedOrder.ToResult(answer.Request, failure));
                EndIfHopeless(failure);
                break;
            case OperationCanceledException:
                report.Add(FailedOrder.NotPlaced(
                    answer.Request,
                    answer.Call.MayHaveTakenEffect ? McfOutcome.Unknown : McfOutcome.NotSent,
                    "The run was stopped first.",
                    answer.Call.Attempts));
                break;
            default:
                report.Add(answer.GetResult());
                break;
        }
    }

    private void EndIfHopeless(McfException failure)
    {
        if (Fatal is null && FailedOrder.ConcernsAll(failure))
        {
            Fatal = failure;
            stop.Stop();
        }
    }

    /// <summary>Does a step unless the run is stopped; the stop itself settles what was under way.</summary>
    private bool Guarded(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (OperationCanceledException) when (stop.IsStopped)
        {
            foreach (var leftover in window!.Finish())
            {
                Settle(leftover);
            }

            return false;
        }
    }

    private void Settle(DispatchLeftover<McfOrderRequest, McfOrderResult> leftover)
    {
        if (leftover.Answer is { } answer)
        {
            Settle(answer);
            return;
        }

        report.Add(leftover.Kind == McfInterruptionKind.NotSent
            ? FailedOrder.NotPlaced(leftover.Request, McfOutcome.NotSent, "The run was stopped first.", leftover.Attempts)
            : FailedOrder.NotPlaced(
                leftover.Request, McfOutcome.Unknown, "The run was stopped while its request was on the wire.", leftover.Attempts));
    }
}
