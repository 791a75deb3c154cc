namespace SellingPartner.Errors;

/// <summary>How an attempt failed, as far as it decides about the next one.</summary>
internal enum FailureKind
{
    /// <summary>The request never left: no name, no route. Nothing can have happened.</summary>
    NotSent,

    /// <summary>The request never left, because the host could not prove who it is. Another attempt would not change that.</summary>
    NotTrusted,

    /// <summary>The connection broke after the request may have left.</summary>
    Lost,

    /// <summary>No answer came in time.</summary>
    Timeout,

    /// <summary>HTTP 429.</summary>
    Throttled,

    /// <summary>HTTP 5xx. Something may have happened.</summary>
    Unavailable,

    /// <summary>HTTP 401 or 403.</summary>
    Denied,

    /// <summary>Another 4xx.</summary>
    Refused,

    /// <summary>A 4xx whose body broke off: another attempt may tell why.</summary>
    CutOff,

    /// <summary>An answer of success that cannot be read: cut off, not JSON, too long.</summary>
    Broken,

    /// <summary>An answer of success that does not show that the service did what was asked, or that answers another request.</summary>
    Unproven,

    /// <summary>An answer no client expects, such as a redirect.</summary>
    Unexpected,
}
