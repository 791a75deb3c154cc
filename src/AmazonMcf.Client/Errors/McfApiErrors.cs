using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The exceptions of AmazonMcf for failures that any API has.</summary>
internal class McfApiErrors : ApiErrors
{
    /// <summary>Those of an API without failures of its own, such as Login with Amazon.</summary>
    public static McfApiErrors General { get; } = new();

    /// <inheritdoc />
    public override SellingPartnerException Create(ErrorKind kind, string message, ErrorContext context, Exception? cause = null) =>
        kind switch
        {
            ErrorKind.NotConnected => new McfNotConnectedException(message, context, cause),
            ErrorKind.ConnectionFailed => new McfConnectionFailedException(message, context, cause),
            ErrorKind.UntrustedConnection => new McfUntrustedConnectionException(message, context, cause),
            ErrorKind.RequestTimeout => new McfRequestTimeoutException(message, context, cause),
            ErrorKind.Throttled => new McfThrottledException(message, context, cause),
            ErrorKind.ServiceUnavailable => new McfServiceUnavailableException(message, context, cause),
            ErrorKind.Unauthorized => new McfUnauthorizedException(message, context, cause),
            ErrorKind.InvalidRequest or ErrorKind.OperationFailed => new McfInvalidRequestException(message, context, cause),
            ErrorKind.NotTheService => new McfNotTheServiceException(message, context, cause),
            ErrorKind.OutcomeUnknown => new McfOutcomeUnknownException(message, context, cause),
            ErrorKind.LoginRefused => new McfAuthenticationException(
                context.Errors.Count > 0 ? context.Errors[0].Code : "",
                message,
                context,
                cause
            ),
            ErrorKind.LoginUnreadable => new McfAuthenticationException(McfAuthenticationException.Unreadable, message, context, cause),
            _ => new McfProtocolException(message, context, cause),
        };
}
