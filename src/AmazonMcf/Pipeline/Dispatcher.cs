using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Session;
using AmazonMcf.Submission;

namespace AmazonMcf.Pipeline;

/// <summary>
/// Processes many inputs of a command concurrently. Each input is confirmed on the pipeline thread, in the order of the input, and added to
/// a bounded window. Results are written in the requested order.
/// </summary>
/// <remarks>
/// Results of early inputs may be written only when the next input arrives: between inputs, the previous command uses the thread.
/// </remarks>
/// <typeparam name="TRequest">One input, immutable once submitted.</typeparam>
/// <typeparam name="TResult">The result for one input.</typeparam>
/// <param name="command">The command, which owns the pipeline and finds connections.</param>
/// <param name="work">What is done for each input.</param>
/// <param name="limit">How many inputs are processed at once.</param>
/// <param name="order">The order in which results are written.</param>
internal sealed class Dispatcher<TRequest, TResult>(
    McfConnectedCmdlet command,
    DispatchWork<TRequest, TResult> work,
    int limit,
    McfOutputOrder order
) : IDisposable
{
    private readonly Dictionary<McfConnection, Exception?> used = [];
    private readonly SparedRequests spared = new();
    private readonly Outages<TRequest, TResult> outages = new();
    private readonly List<CancellationTokenRegistration> closings = [];
    private DispatchWindow<Routed<TRequest>, TResult>? window;
    private ProgressMeter? progress;
    private ChangePrompt? prompt;
    private int done;
    private bool isAllSubmitted;
    private Routed<TRequest>[] pending = [];

    private McfConnection? ClosedOne => used.Keys.FirstOrDefault(connection => connection.Closed.IsCancellationRequested);

    /// <summary>Submits an input over each connection it belongs to.</summary>
    /// <param name="request">The input.</param>
    /// <param name="seller">The seller of the input.</param>
    public void Submit(TRequest request, InputSeller seller)
    {
        foreach (var connection in command.Route(seller, work.TargetOf(request)))
        {
            Submit(request, connection);
        }
    }

    /// <summary>Confirms an input and starts the work on it; writes results that are due.</summary>
    /// <param name="request">The input.</param>
    /// <param name="connection">The connection; null when there is none, which is an error except with -WhatIf.</param>
    public void Submit(TRequest request, McfConnection? connection)
    {
        pending = connection is null ? [] : [new(request, connection)];
        if (connection is not null && used.TryGetValue(connection, out var rejection) && rejection is not null)
        {
            WriteFailure(request, rejection);
            pending = [];
            return;
        }

        if (connection is not null && outages.IsDown(connection, out var outage))
        {
            Write(request, work.NotSent!(request, connection, outage!));
            pending = [];
            return;
        }

        if (work.Change is { } change && !MayChange(change, request, connection))
        {
            pending = [];
            return;
        }

        var routed = new Routed<TRequest>(request, command.Require(connection));
        if (!used.ContainsKey(routed.Connection))
        {
            closings.Add(routed.Connection.Closed.Register(command.Stop.Stop));
        }

        used[routed.Connection] = null;
        window ??= OpenWindow();
        pending = [routed];
        WhileConnected(window, into => Start(into, routed));
        while (window.TryTake(out var outcome))
        {
            Deliver(outcome!);
        }

        DrawProgress(window);
    }

    /// <summary>Ends the input: waits for the work in progress and writes its results.</summary>
    public void Complete()
    {
        isAllSubmitted = true;
        if (spared.Count > 1)
        {
            command.ShouldProcess(spared.Describe(work.Operation), "", "");
        }

        if (window is not null)
        {
            WhileConnected(window, Drain);
            ShowHeld(outages.Release());
            progress!.Complete(() => Progress(window)).ToList().ForEach(command.WriteProgress);
        }
    }

    /// <summary>Ends the work, regardless of how the pipeline ended, and reports interrupted work.</summary>
    public void Dispose()
    {
        foreach (var held in window is null ? [] : outages.Release())
        {
            window!.PutBack(held);
        }

        if (window is not null && Finish(window) is { Count: > 0 } unfinished && work.Change is not null)
        {
            Report(unfinished, command.WarnLate);
        }

        closings.ForEach(closing => closing.Dispose());
        window?.Dispose();
        window = null;
    }

    private bool MayChange(string action, TRequest request, McfConnection? connection)
    {
        prompt ??= new(command, action);
        return prompt.Ask(work.Describe(request), work.TargetOf(request), connection, () => Describe(request, connection, prompt));
    }

    private string Describe(TRequest request, McfConnection? connection, ChangePrompt asking)
    {
        var asked = work.Confirm?.Invoke(request, connection, asking) ?? work.Describe(request);
        if (asking.IsWhatIf)
        {
            spared.Add(connection);
        }

        return asked;
    }

    private DispatchWindow<Routed<TRequest>, TResult> OpenWindow()
    {
        progress = new(work.Activity, McfCmdlet.Time);
        return new(limit, order, (routed, call) => work.Send(routed.Request, routed.Connection, call), command.Stop, command.WriteAttempt)
        {
            WantsBodies = command.WantsBodies,
        };
    }

    private void Start(DispatchWindow<Routed<TRequest>, TResult> into, Routed<TRequest> routed)
    {
        while (into.IsFull)
        {
            Wait(into);
        }

        into.Submit(routed);
        pending = [];
    }

    private void Drain(DispatchWindow<Routed<TRequest>, TResult> from)
    {
        while (from.Count > 0)
        {
            Wait(from);
        }
    }

    // Closing a connection in use stops the work as Ctrl+C does, but the pipeline continues and accepts the known results.
    private void WhileConnected(DispatchWindow<Routed<TRequest>, TResult> open, Action<DispatchWindow<Routed<TRequest>, TResult>> step)
    {
        try
        {
            step(open);
        }
        catch (OperationCanceledException) when (ClosedOne is not null && !command.Stopping)
        {
            GiveUp(ErrorRecords.ConnectionClosed(ClosedOne!));
        }
    }

    private void Wait(DispatchWindow<Routed<TRequest>, TResult> from)
    {
        if (from.Take(ProgressMeter.Redraw, out var outcome))
        {
            Deliver(outcome!);
        }

        DrawProgress(from);
    }

    private void DrawProgress(DispatchWindow<Routed<TRequest>, TResult> from)
    {
        if (progress?.Draw(() => Progress(from)) is { } record)
        {
            command.WriteProgress(record);
        }
    }

    // With several sellers, the quota with the longest wait.
    private DispatchProgress Progress(DispatchWindow<Routed<TRequest>, TResult> from) => new()
    {
        Done = done,
        UnderWay = from.Count,
        ToCome = isAllSubmitted ? 0 : work.ToCome(),
        Quota = used.Keys.Select(work.QuotaOf).OrderByDescending(quota => quota.Wait).FirstOrDefault(),
    };

    private void Deliver(DispatchResult<Routed<TRequest>, TResult> outcome)
    {
        done++;
        if (outcome.Failure is McfException { IsOfTheConnection: true } rejection)
        {
            // Input of other sellers may still succeed; further input of this seller gets the same error without a request.
            if (!command.HasSeveralSellers)
            {
                GiveUp(ErrorRecords.Of(rejection, work.TargetOf(outcome.Request.Request)));
            }

            used[outcome.Request.Connection] = rejection;
        }

        if (command.Stopping)
        {
            PutBack(outcome);
        }

        if (work.NotSent is not null && outcome.Failure is McfConnectionFailedException)
        {
            HoldBack(outcome);
            return;
        }

        ShowHeld(outages.Release(outcome.Request.Connection));
        try
        {
            Show(outcome);
        }
        catch (PipelineStoppedException) when (command.Stop.IsStopped)
        {
            PutBack(outcome);
        }
    }

    private void HoldBack(DispatchResult<Routed<TRequest>, TResult> outcome)
    {
        var connection = outcome.Request.Connection;
        if (!outages.IsDown(connection, out _) && outages.Hold(outcome))
        {
            command.WriteError(ErrorRecords.ServiceDown((McfException)outcome.Failure!, connection, command.CommandName));
        }

        if (outages.IsDown(connection, out _))
        {
            foreach (var held in outages.Release(connection).DefaultIfEmpty(outcome))
            {
                Write(held.Request.Request, work.NotSent!(held.Request.Request, connection, held.Failure!));
            }
        }
    }

    private void ShowHeld(IEnumerable<DispatchResult<Routed<TRequest>, TResult>> held)
    {
        foreach (var outcome in held)
        {
            WriteFailure(outcome.Request.Request, outcome.Failure!);
        }
    }

    // After a stop the pipeline accepts no more output and throws.
    private void PutBack(DispatchResult<Routed<TRequest>, TResult> outcome)
    {
        window!.PutBack(outcome);
        throw new PipelineStoppedException();
    }

    private void Show(DispatchResult<Routed<TRequest>, TResult> outcome)
    {
        var (request, connection) = outcome.Request;
        if (outcome.Failure is { } failure)
        {
            WriteFailure(request, failure);
            return;
        }

        var result = outcome.GetResult();
        if (work.Change is not null && work.IsSettled(result))
        {
            McfSession.OfThread.Settle(connection, command.CommandName, work.Describe(request));
        }

        Write(request, result);
    }

    private void Write(TRequest request, TResult result)
    {
        if (work.Write is { } write)
        {
            write(request, result);
        }
        else
        {
            command.WriteObject(result, enumerateCollection: true);
        }
    }

    private void WriteFailure(TRequest request, Exception failure)
    {
        work.OnFailure?.Invoke(request, failure);
        command.WriteError(ErrorRecords.Of(failure, work.TargetOf(request)));
    }

    // Without access no input can succeed: known results are written, the rest is recorded, and the command ends.
    private void GiveUp(ErrorRecord failure)
    {
        command.Stop.Stop();
        var unfinished = Finish(window!);
        foreach (var completed in unfinished.Where(item => item.Result is { Failure: null }))
        {
            Write(completed.Request.Request, completed.Result!.GetResult());
        }

        var open = unfinished.Where(item => item.Result is not { Failure: null }).ToArray();
        if (open.Length > 0)
        {
            Report(open, command.WriteWarning);
        }

        command.ThrowTerminatingError(failure);
    }

    private IReadOnlyList<UnfinishedWork<Routed<TRequest>, TResult>> Finish(DispatchWindow<Routed<TRequest>, TResult> ended)
    {
        foreach (var routed in pending)
        {
            ended.Abandon(routed);
        }

        pending = [];
        return ended.Finish();
    }

    private void Report(IReadOnlyList<UnfinishedWork<Routed<TRequest>, TResult>> unfinished, Action<string> warn)
    {
        var now = McfCmdlet.Time.GetUtcNow().UtcDateTime;
        var interruptions = new List<McfInterruption>();
        foreach (var own in unfinished.GroupBy(item => item.Request.Connection))
        {
            McfInterruption[] open = [.. own.Select(item => own.Key.Mark(Interruption(item, now)))];
            own.Key.Journal.Add(open);
            if (own.Key.Closed.IsCancellationRequested)
            {
                McfSession.OfThread.Keep(own.Key);
            }

            interruptions.AddRange(open);
        }

        warn(
            InterruptionText.Describe(
                command.CommandName,
                interruptions,
                isAllSubmitted ? 0 : work.ToCome() ?? 0,
                used.Count > 1,
                ClosedOne is not null
            )
        );
    }

    private McfInterruption Interruption(UnfinishedWork<Routed<TRequest>, TResult> item, DateTime now)
    {
        var request = item.Request.Request;
        var placed = work.OrderOf(request);
        var outcome = item.Result is { } known ? (object?)known.Failure ?? known.GetResult() : null;
        var kind = outcome is TResult result && !work.IsSettled(result) ? McfInterruptionKind.OutcomeUnknown : item.Kind;
        return new()
        {
            Command = command.CommandName,
            Target = work.Describe(request),
            SellerFulfillmentOrderId = work.OrderIdOf(request) ?? placed?.SellerFulfillmentOrderId,
            Kind = kind,
            Reason = InterruptionText.Explain(kind),
            Attempts = item.Attempts,
            StoppedAt = now,
            Order = placed,
            Result = kind == McfInterruptionKind.AnsweredNotWritten ? outcome : null,
        };
    }
}
