using AmazonMcf.Cli.Import;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Cancellation;

/// <summary>Cancels orders, with a limited number of requests in progress. Every order has a result, even if the run is stopped.</summary>
/// <param name="connection">The connection.</param>
/// <param name="messages">Receives an error for each order that is not canceled.</param>
/// <param name="stop">Stops the run gracefully.</param>
internal sealed class CancelJob(McfConnection connection, Messages messages, DispatchStop stop) : IDisposable
{
    private const string Stopped = "The run was stopped.";
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(500);

    private readonly DispatchWindow<string, McfOrder?> window = new(
        DispatchLimit.Usual, McfOutputOrder.Input, (id, call) => connection.Outbound.CancelOrderAsync(id, call), stop);

    private readonly Dictionary<string, CancelResult> results = new(StringComparer.Ordinal);
    private bool isEnded;

    /// <summary>Cancels the orders.</summary>
    /// <param name="ids">The ids, each once.</param>
    /// <returns>One result for each, in the same order.</returns>
    public IReadOnlyList<CancelResult> Run(IReadOnlyList<string> ids)
    {
        try
        {
            foreach (var id in ids)
            {
                while (window.IsFull)
                {
                    Wait();
                }

                window.Submit(id);
            }

            while (window.Count > 0)
            {
                Wait();
            }
        }
        catch (OperationCanceledException) when (stop.IsStopped)
        {
            foreach (var open in window.Finish())
            {
                Settle(open);
            }
        }

        return [.. ids.Select(id => results.GetValueOrDefault(id) ?? new CancelResult(id, CancelOutcome.NotSent, Stopped, null))];
    }

    public void Dispose() => window.Dispose();

    private void Wait()
    {
        if (window.Take(Refresh, out var outcome))
        {
            Settle(outcome!);
        }
    }

    private void Settle(UnfinishedWork<string, McfOrder?> open)
    {
        if (open.Result is { } outcome)
        {
            Settle(outcome);
        }
        else if (open.Kind != McfInterruptionKind.NotSent)
        {
            Add(new(open.Request, CancelOutcome.Unknown, "The run was stopped before the response arrived.", null));
        }
    }

    private void Settle(DispatchResult<string, McfOrder?> outcome)
    {
        var id = outcome.Request;
        switch (outcome.Failure)
        {
            case null:
                Add(new(id, CancelOutcome.Requested, null, null));
                break;
            case McfException failure:
                Add(new(id, Meaning(failure), $"{failure.ErrorId}: {failure.Message}", failure.RequestId));
                EndIfHopeless(failure);
                break;
            case OperationCanceledException:
                Add(new(id, MayHaveHappened(outcome), Stopped, null));
                break;
            case { } unexpected:
                // An unexpected exception for one order must not affect the results of the others.
                Add(new(id, MayHaveHappened(outcome), $"McfUnexpected: {unexpected.GetType().Name}.", null));
                break;
        }
    }

    private static CancelOutcome Meaning(McfException failure) => PlacingOutcome.Of(failure) switch
    {
        McfOutcome.Rejected => CancelOutcome.Rejected,
        McfOutcome.Unknown => CancelOutcome.Unknown,
        _ => CancelOutcome.NotSent,
    };

    private static CancelOutcome MayHaveHappened(DispatchResult<string, McfOrder?> outcome) =>
        outcome.Call.MayHaveTakenEffect ? CancelOutcome.Unknown : CancelOutcome.NotSent;

    private void Add(CancelResult result)
    {
        results[result.SellerFulfillmentOrderId] = result;
        if (result.Outcome is CancelOutcome.Rejected or CancelOutcome.Unknown)
        {
            messages.Error($"{CancelResult.Describe(result.Outcome)}: {result.SellerFulfillmentOrderId}: {result.Reason}");
        }
    }

    private void EndIfHopeless(McfException failure)
    {
        if (!isEnded && FailedOrder.ConcernsAll(failure))
        {
            isEnded = true;
            messages.Error($"{failure.ErrorId}: {failure.Message} {failure.RecommendedAction}");
            stop.Stop();
        }
    }
}
