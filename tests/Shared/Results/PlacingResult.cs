namespace AmazonMcf.Testing.Results;

/// <summary>What may be reported of an order. A conflict is reported as a rejected order whose error is McfOrderConflict.</summary>
public enum PlacingResult
{
    /// <summary>It is there, with this content.</summary>
    Created,

    /// <summary>It was there before, with this content.</summary>
    AlreadyExists,

    /// <summary>The id is taken by an order with other content.</summary>
    Conflict,

    /// <summary>The service refused it and does not have it.</summary>
    Rejected,

    /// <summary>No request for it can have taken effect.</summary>
    NotSent,

    /// <summary>Nothing could settle it.</summary>
    Unknown,
}
