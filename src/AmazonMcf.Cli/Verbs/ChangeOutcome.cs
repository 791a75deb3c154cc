namespace AmazonMcf.Cli.Verbs;

/// <summary>What became of the request to change an order.</summary>
internal enum ChangeOutcome
{
    /// <summary>The service accepted the request.</summary>
    Requested,

    /// <summary>The service rejected the request, for example because the order is being packed or does not exist.</summary>
    Rejected,

    /// <summary>The request was sent, and its response was lost.</summary>
    Unknown,

    /// <summary>No request was sent.</summary>
    NotSent,
}
