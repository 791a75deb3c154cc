namespace AmazonMcf.Model;

/// <summary>The outcome of placing an order.</summary>
public enum McfOutcome
{
    /// <summary>The order was accepted by this run.</summary>
    Created,

    /// <summary>The order already existed with the same content; it was not placed again.</summary>
    AlreadyExists,

    /// <summary>The service rejected the order, or an order with the same id and different content exists.</summary>
    Rejected,

    /// <summary>A request was sent, and its outcome is unknown. Run the command again with the same input to find out.</summary>
    Unknown,

    /// <summary>The order was not sent, for example because the run was stopped.</summary>
    NotSent,

    /// <summary>The order was left out because of what its file says about it, for example because it is canceled.</summary>
    LeftOut,
}
