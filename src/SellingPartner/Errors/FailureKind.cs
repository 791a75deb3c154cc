namespace SellingPartner.Errors;

/// <summary>How an attempt failed, as far as it decides about the next one.</summary>
internal enum FailureKind
{
    /// <summary>The request was not sent: the host name did not resolve or there is no route. It had no effect.</summary>
    NotSent,

    /// <summary>The request was not sent, because the host could not prove its identity. A retry would not help.</summary>
    NotTrusted,

    /// <summary>The connection was lost after the request may have been sent.</summary>
    Lost,

    /// <summary>The request timed out.</summary>
    Timeout,

    /// <summary>HTTP 429.</summary>
    Throttled,

    /// <summary>HTTP 5xx. Something may have happened.</summary>
    Unavailable,

    /// <summary>HTTP 401 or 403.</summary>
    Denied,

    /// <summary>Another 4xx.</summary>
    Refused,

    /// <summary>A 4xx with an incomplete body: a further attempt may return the reason.</summary>
    CutOff,

    /// <summary>A success response that cannot be read: incomplete, not JSON, or too long.</summary>
    Broken,

    /// <summary>
    /// A success response that does not prove that the service carried out the request, or that belongs to a different request.
    /// </summary>
    Unproven,

    /// <summary>An unexpected response, such as a redirect.</summary>
    Unexpected,
}
