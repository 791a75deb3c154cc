namespace AmazonMcf.Submission;

/// <summary>A work item that was interrupted by a stop.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
public sealed class UnfinishedWork<TRequest, TResult>
{
    internal UnfinishedWork(TRequest request, string kind, int attempts, DispatchResult<TRequest, TResult>? outcome)
    {
        Request = request;
        Kind = kind;
        Attempts = attempts;
        Result = outcome;
    }

    /// <summary>The request.</summary>
    public TRequest Request { get; }

    /// <summary>What is known about it; see <see cref="McfInterruptionKind"/>.</summary>
    public string Kind { get; }

    /// <summary>The number of requests that were sent.</summary>
    public int Attempts { get; }

    /// <summary>The response that was not taken, for <see cref="McfInterruptionKind.AnsweredNotWritten"/>.</summary>
    public DispatchResult<TRequest, TResult>? Result { get; }
}
