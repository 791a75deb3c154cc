namespace AmazonMcf.Testing.Results;

/// <summary>The request id of a reply.</summary>
public enum ReplyId
{
    /// <summary>One that no other response had.</summary>
    New,

    /// <summary>The one of an earlier response on the same connection.</summary>
    Repeated,

    /// <summary>The header without a value.</summary>
    Empty,

    /// <summary>No header.</summary>
    None,
}
