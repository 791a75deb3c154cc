namespace AmazonMcf.FaultInjection.Work;

/// <summary>What is to be done to an order that is placed.</summary>
internal enum WorkKind
{
    /// <summary>Change comment and speed of an order on hold.</summary>
    Update,

    /// <summary>End the hold.</summary>
    Release,

    /// <summary>Stop the order.</summary>
    Cancel,

    /// <summary>Take units back.</summary>
    Return,
}
