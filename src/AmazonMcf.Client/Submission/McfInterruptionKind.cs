namespace AmazonMcf.Submission;

/// <summary>What is known about interrupted work, as text.</summary>
public static class McfInterruptionKind
{
    /// <summary>Nothing was done: the request was not sent, was throttled, or access was denied.</summary>
    public const string NotSent = nameof(NotSent);

    /// <summary>The request was sent, and no response arrived in time: the outcome is unknown.</summary>
    public const string OutcomeUnknown = nameof(OutcomeUnknown);

    /// <summary>The request completed, but its result was not written.</summary>
    public const string AnsweredNotWritten = nameof(AnsweredNotWritten);
}
