namespace AmazonMcf.Model;

/// <summary>What is known about an order after it was placed or was to be placed.</summary>
public enum McfOutcome
{
    /// <summary>The order was accepted now.</summary>
    Created,

    /// <summary>The service already had the order with the same content; nothing was sent twice.</summary>
    AlreadyExists,

    /// <summary>The service refused the order, or had one of the same id with other content.</summary>
    Rejected,

    /// <summary>A request was sent and its answer could not be learned. Run the same input again to settle it.</summary>
    Unknown,

    /// <summary>Nothing was sent: the run was stopped first.</summary>
    NotSent,
}
