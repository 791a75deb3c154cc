using System.Management.Automation;
using AmazonMcf.Service;

namespace AmazonMcf.Errors;

/// <summary>The PowerShell error category of an exception.</summary>
internal static class ErrorCategories
{
    public static ErrorCategory Of(McfException failure) =>
        failure switch
        {
            McfAuthenticationException => ErrorCategory.AuthenticationError,
            McfConnectionFailedException or McfOutcomeUnknownException or McfNotConnectedException or McfOrderNotCheckedException
                or McfQueueFailedException =>
                ErrorCategory.ConnectionError,
            McfDuplicateOrderException or McfOrderConflictException or McfOrderIdChangedException => ErrorCategory.ResourceExists,
            McfInvalidRequestException or McfQueueRejectedException or EmbeddedStartException => ErrorCategory.InvalidArgument,
            McfOrderFileException { InnerException: IOException or UnauthorizedAccessException } or EmbeddedStoreException =>
                ErrorCategory.OpenError,
            McfWaitEndedException => ErrorCategory.OperationTimeout,
            McfOrderNotFoundException => ErrorCategory.ObjectNotFound,
            McfOrderNotCancellableException or McfOrderNotUpdatableException or McfNotInApiVersionException =>
                ErrorCategory.InvalidOperation,
            McfProtocolException or McfNotTheServiceException => ErrorCategory.ProtocolError,
            McfRequestTimeoutException => ErrorCategory.OperationTimeout,
            McfServiceUnavailableException => ErrorCategory.ResourceUnavailable,
            McfThrottledException => ErrorCategory.LimitsExceeded,
            McfUnauthorizedException => ErrorCategory.PermissionDenied,
            McfUntrustedConnectionException => ErrorCategory.SecurityError,
            _ => ErrorCategory.InvalidData,
        };
}
