namespace AmazonMcf.Service.Faults;

/// <summary>The kind of an injected fault.</summary>
public enum FaultKind
{
    /// <summary>The connection is closed before the request is processed.</summary>
    DropBeforeCommit,

    /// <summary>The request is processed, and the connection is closed before the response.</summary>
    DropAfterCommit,

    /// <summary>The response is an error of the service with <see cref="McfFaultRule.Status"/>. Default: 500.</summary>
    ServerError,

    /// <summary>The request is throttled (HTTP 429).</summary>
    ThrottleStorm,

    /// <summary>The request is processed, and the response is delayed by <see cref="McfFaultRule.Delay"/>.</summary>
    Delay,

    /// <summary>The request is processed, and the response is truncated.</summary>
    TruncatedBody,

    /// <summary>The response is a gateway's HTML page with <see cref="McfFaultRule.Status"/>. Default: 502.</summary>
    HtmlBody,

    /// <summary>The response is that the access token has expired.</summary>
    ExpiredToken,

    /// <summary>
    /// The response has the <see cref="McfFaultRule.Status"/>, <see cref="McfFaultRule.Body"/> and <see cref="McfFaultRule.Headers"/> of
    /// the rule. Anything that the rule does not set comes from the service.
    /// </summary>
    Respond,

    /// <summary>
    /// The response to an earlier call of the same operation on the same connection, preferably for a different order, is sent again with
    /// its request id; <see cref="McfFaultRule.Status"/>, <see cref="McfFaultRule.Body"/> and <see cref="McfFaultRule.Headers"/> change it.
    /// No effect if there was no earlier call.
    /// </summary>
    Replay,
}
