using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace SellingPartner.Errors;

/// <summary>Tells failures where the request certainly never left from those where it may have.</summary>
internal static class SendFailures
{
    /// <summary>Whether an exception is one of the network, and not a mistake of the program or a stop.</summary>
    public static bool IsOfTheNetwork(Exception exception) => exception is HttpRequestException or IOException or SocketException;

    public static FailureKind Classify(Exception exception) =>
        ProvesNotTrusted(exception) ? FailureKind.NotTrusted : ProvesNotSent(exception) ? FailureKind.NotSent
        : IsOfTheNetwork(exception) || exception is OperationCanceledException ? FailureKind.Lost : FailureKind.Broken;

    private static bool ProvesNotTrusted(Exception exception) =>
        Causes(exception)
            .Any(cause =>
                cause
                    is AuthenticationException
                        or WebException { Status: WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure }
            );

    private static bool ProvesNotSent(Exception exception)
    {
#if NET
        if (exception is HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            })
        {
            return true;
        }
#endif
        // What an attempt may take is bounded elsewhere, so this is the handler, who gave up connecting.
        return exception is OperationCanceledException { InnerException: TimeoutException } || Causes(exception).Any(ProvesNotConnected);
    }

    // Only errors that no established connection can have: a host or network that becomes unreachable also ends a connection on which a
    // request was sent. Where it kept a connection from being made, the handler says so itself.
    private static bool ProvesNotConnected(Exception cause) => cause switch
    {
        SocketException socket => socket.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound
            or SocketError.TryAgain or SocketError.NoData or SocketError.AddressNotAvailable,
        WebException web => web.Status is WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ConnectFailure
            or WebExceptionStatus.ProxyNameResolutionFailure,
        _ => false,
    };

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
