namespace AmazonMcf.FaultInjection.Work;

/// <summary>What is known of a piece of work.</summary>
internal enum WorkOutcome
{
    /// <summary>Not known: it is to be done again.</summary>
    Open,

    /// <summary>It is in force.</summary>
    Done,

    /// <summary>The service refused it.</summary>
    Refused,
}
