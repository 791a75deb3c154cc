namespace AmazonMcf.FaultInjection.Planning;

/// <summary>What must become of an order of a file.</summary>
internal enum PlannedFate
{
    /// <summary>It is placed, once.</summary>
    Placed,

    /// <summary>Its rows break a rule: it is held back before anything is sent.</summary>
    HeldBack,

    /// <summary>The service does not take it.</summary>
    Refused,

    /// <summary>An earlier file has an order of the same id with other content.</summary>
    Conflict,
}
