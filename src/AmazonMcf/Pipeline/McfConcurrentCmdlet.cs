using System.Management.Automation;
using AmazonMcf.Errors;
using AmazonMcf.Http;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Quota;
using AmazonMcf.Submission;

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

    private DispatchWindow<TRequest, TResult>? window;
    private ProgressMeter? progress;
    private ChangePrompt? prompt;
    private int done;
    private int spared;
    private CancellationTokenRegistration closing;
    private bool isAllSubmitted;
    private TRequest[] inHand = [];

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
    [Parameter]
    public virtual McfOutputOrder OutputOrder { get; set; }

    /// <inheritdoc />
    protected override TimeSpan StopGrace => Change is null ? TimeSpan.Zero : WriteGrace;

    /// <summary>What goes on, for the progress display.</summary>
    protected abstract string Activity { get; }

    /// <summary>The operation whose quota paces the work, for the progress display.</summary>
    protected abstract string Operation { get; }

    /// <summary>The quota that paces the work now.</summary>
    private protected virtual QuotaSnapshot Quota => Connected.GetQuota(Operation);

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
    /// <returns>The description.</returns>
    protected virtual string Confirmation(TRequest request) => Describe(request);

    /// <summary>Does the work for one input, on any thread.</summary>
    /// <param name="request">The input.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>What came of it.</returns>
    protected abstract Task<TResult> SendAsync(TRequest request, McfCall call);

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

    /// <summary>The order that was to be placed, for commands that place orders.</summary>
    /// <param name="request">The input.</param>
    /// <returns>The order.</returns>
    protected virtual McfOrderRequest? OrderOf(TRequest request) => null;

    /// <summary>Confirms an input and starts the work on it; writes answers that are due.</summary>
    /// <param name="request">The input.</param>
    protected void Submit(TRequest request)
    {
        if (Change is { } change && !MayChange(change, request)) return;
        window ??= OpenWindow();
        inHand = [request];
        WhileConnected(window, into => Start(into, request));
        while (window.TryTake(out var answer))
            Deliver(answer!);
        DrawProgress(window);
    }

    /// <inheritdoc />
    protected override void End()
    {
        isAllSubmitted = true;
        if (spared > 1) ShouldProcess(FormattableString.Invariant($"{spared} in all; {QuotaText(spared)}."), "", "");
        if (window is not null) WhileConnected(window, Drain);
        if (progress?.Complete() is { } record) WriteProgress(record);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (window is not null && Finish(window) is { Count: > 0 } leftovers && Change is not null) Report(leftovers, WarnLate);
            closing.Dispose();
            window?.Dispose();
            window = null;
        }

        base.Dispose(disposing);
    }

    private bool MayChange(string action, TRequest request)
    {
        prompt ??= new(this, action);
        if (prompt.IsUnanswerable) ThrowTerminatingError(ErrorRecords.ConfirmationImpossible(CommandName, Describe(request), TargetOf(request), null));
        var target = VisibleText.Of(Confirmation(request));
        if (prompt.IsWhatIf) spared++;
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

    // Without a connection as the usage plan has it.
    private string QuotaText(int requests)
    {
        var plan = OutboundOperations.All.First(operation => operation.Name == Operation);
        var quota = ConnectedOrNull?.GetQuota(Operation) ?? new QuotaSnapshot { Pace = plan.Rate, Available = plan.Burst };
        var time = quota.TimeFor(requests);
        return time > TimeSpan.Zero ? "the quota would need " + DispatchProgress.Span(time) : "the quota lets them go at once";
    }

    private DispatchWindow<TRequest, TResult> OpenWindow()
    {
        Connection = Connected;
        closing = Connection.Closed.Register(Stop.Stop);
        progress = new ProgressMeter(Activity, Time);
        return new(ThrottleLimit, OutputOrder, SendAsync, Stop, WriteAttempt) { WantsBodies = WantsBodies };
    }

    private void Start(DispatchWindow<TRequest, TResult> into, TRequest request)
    {
        while (into.IsFull)
            Wait(into);
        into.Submit(request);
        inHand = [];
    }

    private void Drain(DispatchWindow<TRequest, TResult> from)
    {
        while (from.Count > 0)
            Wait(from);
    }

    // Closing the connection stops the work as Ctrl+C does, but the pipeline goes on and takes what is known.
    private void WhileConnected(DispatchWindow<TRequest, TResult> open, Action<DispatchWindow<TRequest, TResult>> step)
    {
        try
        {
            step(open);
        }
        catch (OperationCanceledException) when (Connected.Closed.IsCancellationRequested && !Stopping)
        {
            GiveUp(ErrorRecords.ConnectionClosed(Connected));
        }
    }

    private void Wait(DispatchWindow<TRequest, TResult> from)
    {
        if (from.Take(ProgressMeter.Redraw, out var answer)) Deliver(answer!);
        DrawProgress(from);
    }

    private void DrawProgress(DispatchWindow<TRequest, TResult> from)
    {
        if (progress?.Draw(() => Progress(from)) is { } record) WriteProgress(record);
    }

    private DispatchProgress Progress(DispatchWindow<TRequest, TResult> from) =>
        new() { Done = done, UnderWay = from.Count, ToCome = isAllSubmitted ? 0 : ToCome, Quota = Quota };

    private void Deliver(DispatchAnswer<TRequest, TResult> answer)
    {
        done++;
        if (answer.Failure is McfException { IsOfTheConnection: true } refused) GiveUp(ErrorRecords.Of(refused, TargetOf(answer.Request)));
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
    private void PutBack(DispatchAnswer<TRequest, TResult> answer)
    {
        window!.PutBack(answer);
        throw new PipelineStoppedException();
    }

    private void Show(DispatchAnswer<TRequest, TResult> answer)
    {
        if (answer.Failure is { } failure)
        {
            WriteFailure(answer.Request, failure);
            return;
        }

        var result = answer.GetResult();
        if (Change is not null && IsSettled(result)) Connected.Journal.Settle(CommandName, Describe(answer.Request));
        Write(answer.Request, result);
    }

    // No input can succeed without access: what is known is written, the rest is kept, and the command ends.
    private void GiveUp(ErrorRecord failure)
    {
        Stop.Stop();
        var leftovers = Finish(window!);
        foreach (var answered in leftovers.Where(leftover => leftover.Answer is { Failure: null }))
            Write(answered.Request, answered.Answer!.GetResult());
        var open = leftovers.Where(leftover => leftover.Answer is not { Failure: null }).ToArray();
        if (open.Length > 0) Report(open, WriteWarning);
        ThrowTerminatingError(failure);
    }

    private IReadOnlyList<DispatchLeftover<TRequest, TResult>> Finish(DispatchWindow<TRequest, TResult> ended)
    {
        foreach (var request in inHand)
            ended.Forgo(request);
        inHand = [];
        return ended.Finish();
    }

    private void Report(IReadOnlyList<DispatchLeftover<TRequest, TResult>> leftovers, Action<string> warn)
    {
        var now = Time.GetUtcNow().UtcDateTime;
        var interruptions = leftovers.Select(leftover => Interruption(leftover, now)).ToArray();
        Connected.Journal.Add(interruptions);
        warn(InterruptionText.Describe(CommandName, interruptions, isAllSubmitted ? 0 : ToCome ?? 0));
    }

    private McfInterruption Interruption(DispatchLeftover<TRequest, TResult> leftover, DateTime now)
    {
        var answer = leftover.Answer is { } known ? (object?)known.Failure ?? known.GetResult() : null;
        var kind = answer is TResult result && !IsSettled(result) ? McfInterruptionKind.OutcomeUnknown : leftover.Kind;
        return new()
        {
            Command = CommandName,
            Target = Describe(leftover.Request),
            SellerFulfillmentOrderId = OrderOf(leftover.Request)?.SellerFulfillmentOrderId,
            Kind = kind,
            Reason = InterruptionText.Explain(kind),
            Attempts = leftover.Attempts,
            StoppedAt = now,
            Order = OrderOf(leftover.Request),
            Answer = kind == McfInterruptionKind.AnsweredNotWritten ? answer : null,
        };
    }
}
