namespace AmazonMcf.FaultInjection.Planning;

/// <summary>What must happen to an order of a file.</summary>
internal enum ExpectedResult
{
    /// <summary>It is placed, once.</summary>
    Placed,

    /// <summary>Its rows break a rule: it is held back before anything is sent.</summary>
    HeldBack,

    /// <summary>The service rejects it.</summary>
    Rejected,

    /// <summary>An earlier file has an order of the same id with other content.</summary>
    Conflict,
}
