using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Quota;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>
/// A command that works on many inputs at once. Each input is snapshot and checked, confirmed on the pipeline thread in the order of the
/// input, and handed to a bounded window; answers are written in the order of the input unless told otherwise.
/// </summary>
/// <remarks>Answers of early inputs may be written only when the next input arrives: between inputs the thread belongs to the command before.</remarks>
/// <typeparam name="TRequest">One input, immutable once submitted.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
public abstract class McfConcurrentCmdlet<TRequest, TResult> : McfConnectedCmdlet
{
    private static readonly TimeSpan WriteGrace = TimeSpan.FromSeconds(2);

    private readonly Dictionary<McfConnection, Exception?> used = [];
    private readonly SparedRequests spared = new();
    private DispatchWindow<Routed<TRequest>, TResult>? window;
    private ProgressMeter? progress;
    private ChangePrompt? prompt;
    private int done;
    private readonly List<CancellationTokenRegistration> closings = [];
    private bool isAllSubmitted;
    private Routed<TRequest>[] inHand = [];

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
    [Parameter]
    public virtual McfOutputOrder OutputOrder { get; set; }

    private protected sealed override bool ChangesSomething => Change is not null;

    /// <inheritdoc />
    protected override TimeSpan StopGrace => Change is null ? TimeSpan.Zero : WriteGrace;

    /// <summary>What goes on, for the progress display.</summary>
    protected abstract string Activity { get; }

    /// <summary>The operation whose quota paces the work, for the progress display.</summary>
    protected abstract ApiOperation Operation { get; }

    /// <summary>The quota that paces the work over a connection now.</summary>
    private protected virtual QuotaSnapshot QuotaOf(McfConnection connection) => connection.GetQuota(Operation);

    /// <summary>What the command changes, as -WhatIf and -Confirm say it; null for commands that only read.</summary>
    protected virtual string? Change => null;

    /// <summary>How many inputs are still to come, for the progress display; null when nobody knows.</summary>
    protected virtual int? ToCome => null;

    /// <summary>Names an input shortly: an order id as a rule.</summary>
    /// <param name="request">The input.</param>
    /// <returns>The name.</returns>
    protected abstract string Describe(TRequest request);

    /// <summary>Whether what <see cref="Confirmation"/> returns will be shown, by -WhatIf or in a prompt.</summary>
    protected bool IsShown => prompt is { IsShown: true };

    /// <summary>Describes an input for -WhatIf and -Confirm, without personal data.</summary>
    /// <param name="request">The input.</param>
    /// <param name="connection">The connection it goes over; null when there is none.</param>
    /// <returns>The description.</returns>
    protected virtual string Confirmation(TRequest request, McfConnection? connection) => Describe(request);

    /// <summary>Does the work for one input, on any thread.</summary>
    /// <param name="request">The input.</param>
    /// <param name="connection">The connection of the input.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>What came of it.</returns>
    protected abstract Task<TResult> SendAsync(TRequest request, McfConnection connection, ApiCall call);

    /// <summary>Writes what came of an input.</summary>
    /// <param name="request">The input.</param>
    /// <param name="result">What came of it.</param>
    protected virtual void Write(TRequest request, TResult result) => WriteObject(result, enumerateCollection: true);

    /// <summary>Writes why there is no answer for an input.</summary>
    /// <param name="request">The input.</param>
    /// <param name="failure">The failure.</param>
    protected virtual void WriteFailure(TRequest request, Exception failure) => WriteError(ErrorRecords.Of(failure, TargetOf(request)));

    /// <summary>The object an error record names as its target.</summary>
    /// <param name="request">The input.</param>
    /// <returns>The target.</returns>
    protected virtual object? TargetOf(TRequest request) => request;

    /// <summary>Whether a result says what became of its input.</summary>
    /// <param name="result">The result.</param>
    /// <returns>False when the input should be tried again.</returns>
    protected virtual bool IsSettled(TResult result) => true;

    /// <summary>The id of the order that an input is about, for commands that take such ids.</summary>
    /// <param name="request">The input.</param>
    /// <returns>The id.</returns>
    protected virtual string? OrderIdOf(TRequest request) => OrderOf(request)?.SellerFulfillmentOrderId;

    /// <summary>The order that was to be placed, for commands that place orders.</summary>
    /// <param name="request">The input.</param>
    /// <returns>The order.</returns>
    protected virtual McfOrderRequest? OrderOf(TRequest request) => null;

    /// <summary>Submits an input over each connection it belongs to.</summary>
    /// <param name="request">The input.</param>
    /// <param name="seller">What it says about its seller.</param>
    private protected void Submit(TRequest request, InputSeller seller)
    {
        foreach (var connection in Route(seller, TargetOf(request)))
            Submit(request, connection);
    }

    /// <summary>Confirms an input and starts the work on it; writes answers that are due.</summary>
    /// <param name="request">The input.</param>
    /// <param name="connection">The connection; null when there is none, which only -WhatIf forgives.</param>
    protected void Submit(TRequest request, McfConnection? connection)
    {
        if (connection is not null && used.TryGetValue(connection, out var refusal) && refusal is not null)
        {
            WriteFailure(request, refusal);
            return;
        }

        if (Change is { } change && !MayChange(change, request, connection)) return;
        var routed = new Routed<TRequest>(request, Require(connection));
        if (!used.ContainsKey(routed.Connection)) closings.Add(routed.Connection.Closed.Register(Stop.Stop));
        used[routed.Connection] = null;
        window ??= OpenWindow();
        inHand = [routed];
        WhileConnected(window, into => Start(into, routed));
        while (window.TryTake(out var answer))
            Deliver(answer!);
        DrawProgress(window);
    }

    /// <inheritdoc />
    protected override void End()
    {
        isAllSubmitted = true;
        if (spared.Count > 1) ShouldProcess(spared.Describe(Operation), "", "");
        if (window is not null) WhileConnected(window, Drain);
        if (progress?.Complete() is { } record) WriteProgress(record);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (window is not null && Finish(window) is { Count: > 0 } leftovers && Change is not null) Report(leftovers, WarnLate);
            closings.ForEach(closing => closing.Dispose());
            window?.Dispose();
            window = null;
        }

        base.Dispose(disposing);
    }

    private bool MayChange(string action, TRequest request, McfConnection? connection)
    {
        prompt ??= new(this, action);
        if (prompt.IsUnanswerable) ThrowTerminatingError(ErrorRecords.ConfirmationImpossible(CommandName, Describe(request), TargetOf(request), null));
        var asked = Confirmation(request, connection) + (connection is not null && ShowsSeller ? $", seller '{connection.Name}'" : "");
        var target = VisibleText.Of(asked);
        if (prompt.IsWhatIf) spared.Add(connection);
        try
        {
            return prompt.Ask(target);
        }
        catch (PromptFailedException failure)
        {
            ThrowTerminatingError(ErrorRecords.ConfirmationImpossible(CommandName, Describe(request), TargetOf(request), failure.InnerException));
            throw;
        }
    }

    private DispatchWindow<Routed<TRequest>, TResult> OpenWindow()
    {
        progress = new ProgressMeter(Activity, Time);
        return new(ThrottleLimit, OutputOrder, (routed, call) => SendAsync(routed.Request, routed.Connection, call), Stop, WriteAttempt)
        {
            WantsBodies = WantsBodies,
        };
    }

    private void Start(DispatchWindow<Routed<TRequest>, TResult> into, Routed<TRequest> routed)
    {
        while (into.IsFull)
            Wait(into);
        into.Submit(routed);
        inHand = [];
    }

    private void Drain(DispatchWindow<Routed<TRequest>, TResult> from)
    {
        while (from.Count > 0)
            Wait(from);
    }

    private McfConnection? ClosedOne => used.Keys.FirstOrDefault(connection => connection.Closed.IsCancellationRequested);

    // Closing a connection in use stops the work as Ctrl+C does, but the pipeline goes on and takes what is known.
    private void WhileConnected(DispatchWindow<Routed<TRequest>, TResult> open, Action<DispatchWindow<Routed<TRequest>, TResult>> step)
    {
        try
        {
            step(open);
        }
        catch (OperationCanceledException) when (ClosedOne is not null && !Stopping)
        {
            GiveUp(ErrorRecords.ConnectionClosed(ClosedOne!));
        }
    }

    private void Wait(DispatchWindow<Routed<TRequest>, TResult> from)
    {
        if (from.Take(ProgressMeter.Redraw, out var answer)) Deliver(answer!);
        DrawProgress(from);
    }

    private void DrawProgress(DispatchWindow<Routed<TRequest>, TResult> from)
    {
        if (progress?.Draw(() => Progress(from)) is { } record) WriteProgress(record);
    }

    // Of several sellers the quota that holds up the work most.
    private DispatchProgress Progress(DispatchWindow<Routed<TRequest>, TResult> from) => new()
    {
        Done = done,
        UnderWay = from.Count,
        ToCome = isAllSubmitted ? 0 : ToCome,
        Quota = used.Keys.Select(QuotaOf).OrderByDescending(quota => quota.NextSlot).FirstOrDefault(),
    };

    private void Deliver(DispatchAnswer<Routed<TRequest>, TResult> answer)
    {
        done++;
        if (answer.Failure is McfException { IsOfTheConnection: true } refusal)
        {
            // Another seller's input may still succeed; what follows of this one gets the same error without a request.
            if (!HasSeveralSellers) GiveUp(ErrorRecords.Of(refusal, TargetOf(answer.Request.Request)));
            used[answer.Request.Connection] = refusal;
        }

        if (Stopping) PutBack(answer);
        try
        {
            Show(answer);
        }
        catch (PipelineStoppedException) when (Stop.IsStopped)
        {
            PutBack(answer);
        }
    }

    // After a stop the pipeline takes nothing more, and throws at whoever tries.
    private void PutBack(DispatchAnswer<Routed<TRequest>, TResult> answer)
    {
        window!.PutBack(answer);
        throw new PipelineStoppedException();
    }

    private void Show(DispatchAnswer<Routed<TRequest>, TResult> answer)
    {
        var (request, connection) = answer.Request;
        if (answer.Failure is { } failure)
        {
            WriteFailure(request, failure);
            return;
        }

        var result = answer.GetResult();
        if (Change is not null && IsSettled(result)) McfSession.OfThread.Settle(connection, CommandName, Describe(request));
        Write(request, result);
    }

    // No input can succeed without access: what is known is written, the rest is kept, and the command ends.
    private void GiveUp(ErrorRecord failure)
    {
        Stop.Stop();
        var leftovers = Finish(window!);
        foreach (var answered in leftovers.Where(leftover => leftover.Answer is { Failure: null }))
            Write(answered.Request.Request, answered.Answer!.GetResult());
        var open = leftovers.Where(leftover => leftover.Answer is not { Failure: null }).ToArray();
        if (open.Length > 0) Report(open, WriteWarning);
        ThrowTerminatingError(failure);
    }

    private IReadOnlyList<DispatchLeftover<Routed<TRequest>, TResult>> Finish(DispatchWindow<Routed<TRequest>, TResult> ended)
    {
        foreach (var routed in inHand)
            ended.Forgo(routed);
        inHand = [];
        return ended.Finish();
    }

    private void Report(IReadOnlyList<DispatchLeftover<Routed<TRequest>, TResult>> leftovers, Action<string> warn)
    {
        var now = Time.GetUtcNow().UtcDateTime;
        var interruptions = new List<McfInterruption>();
        foreach (var own in leftovers.GroupBy(leftover => leftover.Request.Connection))
        {
            McfInterruption[] open = [.. own.Select(leftover => own.Key.Mark(Interruption(leftover, now)))];
            own.Key.Journal.Add(open);
            if (own.Key.Closed.IsCancellationRequested) McfSession.OfThread.Keep(own.Key);
            interruptions.AddRange(open);
        }

        warn(InterruptionText.Describe(CommandName, interruptions, isAllSubmitted ? 0 : ToCome ?? 0, used.Count > 1, ClosedOne is not null));
    }

    private McfInterruption Interruption(DispatchLeftover<Routed<TRequest>, TResult> leftover, DateTime now)
    {
        var request = leftover.Request.Request;
        var answer = leftover.Answer is { } known ? (object?)known.Failure ?? known.GetResult() : null;
        var kind = answer is TResult result && !IsSettled(result) ? McfInterruptionKind.OutcomeUnknown : leftover.Kind;
        return new()
        {
            Command = CommandName,
            Target = Describe(request),
            SellerFulfillmentOrderId = OrderIdOf(request),
            Kind = kind,
            Reason = InterruptionText.Explain(kind),
            Attempts = leftover.Attempts,
            StoppedAt = now,
            Order = OrderOf(request),
            Answer = kind == McfInterruptionKind.AnsweredNotWritten ? answer : null,
        };
    }
}
