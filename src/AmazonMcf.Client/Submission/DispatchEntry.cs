using AmazonMcf.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Submission;

/// <summary>A piece of work inside the window. Its outcome is set on a worker before the entry is posted, and read after.</summary>
internal sealed class DispatchEntry<TRequest, TResult>(TRequest request, ApiCall call)
{
    private volatile DispatchResult<TRequest, TResult>? outcome;

    public DispatchEntry(DispatchResult<TRequest, TResult> known)
        : this(known.Request, known.Call) => Result = outcome = known;

    public TRequest Request => request;

    public ApiCall Call => call;

    /// <summary>
    /// The outcome once its message was opened, after those of its attempts; null before. Only the thread that submits and takes uses it.
    /// </summary>
    public DispatchResult<TRequest, TResult>? Result { get; private set; }

    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>Whether it does not count against the limit. Only the thread that submits and takes uses this and the next.</summary>
    public bool IsDeferred { get; set; }

    /// <summary>Whether its result was taken.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Makes the outcome of finished work visible.</summary>
    public void Complete() => Result = outcome;

    // An exception of the work becomes its result.
    public async Task RunAsync(Func<TRequest, ApiCall, Task<TResult>> work)
    {
        try
        {
            call.Dispatch.ThrowIfCancellationRequested();
            var result = await work(request, call).ConfigureAwait(false);
            outcome = new(request, call, result, null);
        }
#pragma warning disable CA1031
        catch (Exception failure)
#pragma warning restore CA1031
        {
            outcome = new(request, call, default, failure);
        }
    }

    // The work may still run: what is said about it must stay true, so nothing leaves from here on.
    public UnfinishedWork<TRequest, TResult> ToUnfinished()
    {
        call.Close();
        var known = outcome;
        var kind = known?.Failure switch
        {
            null when known is not null => McfInterruptionKind.AnsweredNotWritten,
            McfOutcomeUnknownException => McfInterruptionKind.OutcomeUnknown,
            null or OperationCanceledException or McfException { IsOfTheConnection: true } =>
                call.MayHaveTakenEffect ? McfInterruptionKind.OutcomeUnknown : McfInterruptionKind.NotSent,
            not McfException when call.MayHaveTakenEffect => McfInterruptionKind.OutcomeUnknown,
            _ => McfInterruptionKind.AnsweredNotWritten,
        };
        return new(request, kind, call.Attempts, kind == McfInterruptionKind.AnsweredNotWritten ? known : null);
    }
}
