namespace AmazonMcf.Submission;

/// <summary>What is known about interrupted work.</summary>
public enum McfInterruptionKind
{
    /// <summary>Nothing was done: the request was not sent, was throttled, or access was denied.</summary>
    NotSent,

    /// <summary>The request was sent, and no response arrived in time: the outcome is unknown.</summary>
    OutcomeUnknown,

    /// <summary>The request completed, but its result was not written.</summary>
    AnsweredNotWritten,
}
