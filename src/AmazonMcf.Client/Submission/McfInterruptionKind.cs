namespace AmazonMcf.Submission;

/// <summary>What is known about a piece of work that a stop cut off.</summary>
public enum McfInterruptionKind
{
    /// <summary>Nothing was done: it was not sent, or the service refused it for the moment or for want of access.</summary>
    NotSent,

    /// <summary>It was sent and no answer came in time: it may be done or not.</summary>
    OutcomeUnknown,

    /// <summary>Its answer is known and was not written any more.</summary>
    AnsweredNotWritten,
}
