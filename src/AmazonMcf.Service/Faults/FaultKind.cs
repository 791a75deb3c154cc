namespace AmazonMcf.Service.Faults;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>The connection breaks before anything is done.</summary>
    DropBeforeCommit,

    /// <summary>All is done, and the connection breaks before the answer.</summary>
    DropAfterCommit,

    /// <summary>The answer is an error of the service, <see cref="McfFaultRule.Status"/>. Default: 500.</summary>
    ServerError,

    /// <summary>The answer is that the quota is used up.</summary>
    ThrottleStorm,

    /// <summary>All is done; the answer is held back for <see cref="McfFaultRule.Delay"/>.</summary>
    Delay,

    /// <summary>All is done; the answer breaks off half-way.</summary>
    TruncatedBody,

    /// <summary>The answer is the page of a gateway, <see cref="McfFaultRule.Status"/>. Default: 502.</summary>
    HtmlBody,

    /// <summary>The answer is that the access token has expired.</summary>
    ExpiredToken,

    /// <summary>
    /// The answer is what the rule says: <see cref="McfFaultRule.Status"/>, <see cref="McfFaultRule.Body"/> and
    /// <see cref="McfFaultRule.Headers"/>. What it does not say is that of the service.
    /// </summary>
    Respond,

    /// <summary>
    /// The response to an earlier call of the same operation on the same connection, about another order where there is one, is sent again
    /// with its request id;
    /// <see cref="McfFaultRule.Status"/>, <see cref="McfFaultRule.Body"/> and <see cref="McfFaultRule.Headers"/> change it. Nothing happens
    /// where there was none.
    /// </summary>
    Replay,
}
