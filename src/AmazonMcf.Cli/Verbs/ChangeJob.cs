using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Results;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Verbs;

/// <summary>
/// Cancels, releases or holds orders, with a limited number of requests in progress. Every order has a result, even if the run is stopped.
/// </summary>
/// <param name="change">Changes an order.</param>
/// <param name="messages">Receives an error for each order that is not changed.</param>
/// <param name="stop">Stops the run gracefully.</param>
internal sealed class ChangeJob(Func<string, ApiCall, Task> change, Messages messages, DispatchStop stop) : IDisposable
{
    private const string Stopped = "The run was stopped.";
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(500);

    private readonly DispatchWindow<string, bool> window = new(
        DispatchLimit.Usual, McfOutputOrder.Input, (id, call) => ChangeAsync(change, id, call), stop);

    private readonly Dictionary<string, ChangeResult> results = new(StringComparer.Ordinal);
    private bool isEnded;

    /// <summary>Changes the orders.</summary>
    /// <param name="ids">The ids, each once.</param>
    /// <returns>One result for each, in the same order.</returns>
    public IReadOnlyList<ChangeResult> Run(IReadOnlyList<string> ids)
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

        return [.. ids.Select(id => results.GetValueOrDefault(id) ?? new ChangeResult(id, ChangeOutcome.NotSent, Stopped, null))];
    }

    public void Dispose() => window.Dispose();

    private static async Task<bool> ChangeAsync(Func<string, ApiCall, Task> change, string id, ApiCall call)
    {
        await change(id, call).ConfigureAwait(false);
        return true;
    }

    private void Wait()
    {
        if (window.Take(Refresh, out var outcome))
        {
            Settle(outcome!);
        }
    }

    private void Settle(UnfinishedWork<string, bool> open)
    {
        if (open.Result is { } outcome)
        {
            Settle(outcome);
        }
        else if (open.Kind != McfInterruptionKind.NotSent)
        {
            Add(new(open.Request, ChangeOutcome.Unknown, "The run was stopped before the response arrived.", null));
        }
    }

    private void Settle(DispatchResult<string, bool> outcome)
    {
        var id = outcome.Request;
        switch (outcome.Failure)
        {
            case null:
                Add(new(id, ChangeOutcome.Requested, null, null));
                break;
            case McfException failure:
                Add(new(id, Meaning(failure), $"{failure.ErrorId}: {failure.Message}", failure.RequestId));
                StopIfFatal(failure);
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

    private static ChangeOutcome Meaning(McfException failure) => PlacingOutcome.Of(failure) switch
    {
        McfOutcome.Rejected => ChangeOutcome.Rejected,
        McfOutcome.Unknown => ChangeOutcome.Unknown,
        _ => ChangeOutcome.NotSent,
    };

    private static ChangeOutcome MayHaveHappened(DispatchResult<string, bool> outcome) =>
        outcome.Call.MayHaveTakenEffect ? ChangeOutcome.Unknown : ChangeOutcome.NotSent;

    private void Add(ChangeResult result)
    {
        results[result.SellerFulfillmentOrderId] = result;
        if (result.Outcome is ChangeOutcome.Rejected or ChangeOutcome.Unknown)
        {
            messages.Error($"{ChangeResult.Describe(result.Outcome)}: {result.SellerFulfillmentOrderId}: {result.Reason}");
        }
    }

    private void StopIfFatal(McfException failure)
    {
        if (!isEnded && FailedOrder.ConcernsAll(failure))
        {
            isEnded = true;
            messages.Error($"{failure.ErrorId}: {failure.Message} {failure.RecommendedAction}");
            stop.Stop();
        }
    }
}
