namespace AmazonMcf.Submission;

/// <summary>A piece of work that a stop cut off, as the window sees it.</summary>
/// <typeparam name="TRequest">What was to be done.</typeparam>
/// <typeparam name="TResult">What would have come of it.</typeparam>
public sealed class UnfinishedWork<TRequest, TResult>
{
    internal UnfinishedWork(TRequest request, string kind, int attempts, DispatchResult<TRequest, TResult>? outcome)
    {
        Request = request;
        Kind = kind;
        Attempts = attempts;
        Result = outcome;
    }

    /// <summary>What was to be done.</summary>
    public TRequest Request { get; }

    /// <summary>What is known about it; see <see cref="McfInterruptionKind"/>.</summary>
    public string Kind { get; }

    /// <summary>How many requests had left for it.</summary>
    public int Attempts { get; }

    /// <summary>The response that was not taken, for <see cref="McfInterruptionKind.AnsweredNotWritten"/>.</summary>
    public DispatchResult<TRequest, TResult>? Result { get; }
}
