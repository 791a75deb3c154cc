namespace SellingPartner.Errors;

/// <summary>The kinds of failures that any API has. <see cref="ApiErrors"/> makes the exception of each.</summary>
internal enum ErrorKind
{
    /// <summary>The connection was closed before the request was sent.</summary>
    NotConnected,

    /// <summary>The service could not be reached, or the connection broke.</summary>
    ConnectionFailed,

    /// <summary>The certificate of the host could not be verified.</summary>
    UntrustedConnection,

    /// <summary>No response came in time.</summary>
    RequestTimeout,

    /// <summary>The quota stayed exhausted: HTTP 429.</summary>
    Throttled,

    /// <summary>The service failed on every attempt: HTTP 5xx.</summary>
    ServiceUnavailable,

    /// <summary>The service denied access: HTTP 401 or 403.</summary>
    Unauthorized,

    /// <summary>The service rejected the request: another 4xx; or the request cannot be sent as it is.</summary>
    InvalidRequest,

    /// <summary>The service accepted the request and could not complete it.</summary>
    OperationFailed,

    /// <summary>The response does not have the documented form.</summary>
    Protocol,

    /// <summary>Something other than the service responded.</summary>
    NotTheService,

    /// <summary>A write was sent, and its outcome is not known.</summary>
    OutcomeUnknown,

    /// <summary>Login with Amazon rejected the credentials; the first error of the context says why.</summary>
    LoginRefused,

    /// <summary>The response of Login with Amazon cannot be read.</summary>
    LoginUnreadable,
}
