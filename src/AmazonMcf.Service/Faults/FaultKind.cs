namespace AmazonMcf.Service.Faults;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>The connection breaks before anything is done.</summary>
    DropBeforeCommit,

    /// <summary>All is done, and the connection breaks before the answer.</summary>
    DropAfterCommit,

    /// <summary>Nothing is done; the answer is an error of the service, <see cref="FaultRule.Status"/>, 500 unless set.</summary>
    ServerError,

    /// <summary>Nothing is done; the answer is that the quota is used up.</summary>
    ThrottleStorm,

    /// <summary>All is done; the answer is held back for <see cref="FaultRule.Delay"/>.</summary>
    Delay,

    /// <summary>All is done; the answer breaks off half-way.</summary>
    TruncatedBody,

    /// <summary>Nothing is done; the answer is the page of a gateway, <see cref="FaultRule.Status"/>, 502 unless set.</summary>
    HtmlBody,

    /// <summary>Nothing is done; the answer is that the access token has expired.</summary>
    ExpiredToken,
}
