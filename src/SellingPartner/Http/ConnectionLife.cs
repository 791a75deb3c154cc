using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace SellingPartner.Http;

/// <summary>
/// Whether a connection is open. Closing it works like a stop: nothing more is sent and waits end; requests that were sent complete and
/// report their outcome.
/// </summary>
/// <param name="name">The name of the connection.</param>
internal sealed class ConnectionLife(string name) : IDisposable
{
    private readonly CancellationTokenSource closing = new();

    // A source keeps memory for as many waits as there ever were at once, so the calls in progress have one of their own.
    private CancellationTokenSource? stopping;
    private int calls;

    /// <summary>Canceled when the connection is closed.</summary>
    public CancellationToken Closed => closing.Token;

    /// <summary>Closes the connection. Safe to call again.</summary>
    // The sources are canceled and not disposed of: calls that begin later still ask them, and they hold no timer.
    public void Dispose()
    {
        closing.Cancel();
        CancellationTokenSource? current;
        lock (closing)
        {
            current = stopping;
        }

        current?.Cancel();
    }

    /// <summary>A token that ends what a call waits for when the caller stops or the connection is closed.</summary>
    /// <param name="dispatch">The token of the caller.</param>
    /// <returns>The token; dispose of it after the call.</returns>
    public StopToken Join(CancellationToken dispatch)
    {
        CancellationToken stop;
        lock (closing)
        {
            stopping ??= Closed.IsCancellationRequested ? closing : new CancellationTokenSource();
            stop = stopping.Token;
            calls++;
        }

        return new(this, dispatch.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(dispatch, stop) : null, stop);
    }

    /// <summary>Whether a call ended because the connection was closed, and not because its caller stopped.</summary>
    /// <param name="call">The call.</param>
    public bool Ended(ApiCall call) =>
        Closed.IsCancellationRequested && !call.Dispatch.IsCancellationRequested && !call.Wire.IsCancellationRequested;

    /// <summary>The failure of an operation that was not sent, or not again, because the connection is closed.</summary>
    /// <param name="requestContext">The operation.</param>
    /// <param name="cause">What ended it.</param>
    public SellingPartnerException Explain(RequestContext requestContext, Exception cause)
    {
        var subject = requestContext.Target.Length == 0
            ? requestContext.Operation.Name
            : $"{requestContext.Operation.Name} for '{requestContext.Target}'";
        var context = new ErrorContext
        {
            Operation = requestContext.Operation.Name,
            Target = requestContext.Target.Length == 0 ? null : requestContext.Target,
            Host = requestContext.Host,
            Attempts = requestContext.Attempts,
            Waited = requestContext.Waited,
        };
        var errors = requestContext.Operation.Api.Errors;
        return requestContext.Call!.MayHaveTakenEffect
            ? errors.Create(
                ErrorKind.OutcomeUnknown,
                $"{subject} was sent, and connection '{name}' was closed before its outcome was known.",
                context,
                cause
            )
            : errors.Create(ErrorKind.NotConnected, $"{subject} was not sent: connection '{name}' is closed.", context, cause);
    }

    private void Leave()
    {
        lock (closing)
        {
            if (--calls == 0)
            {
                stopping = null;
            }
        }
    }

    /// <summary>A token that is linked to that of a caller only if the caller can stop.</summary>
    internal readonly struct StopToken(ConnectionLife life, CancellationTokenSource? linked, CancellationToken stop) : IDisposable
    {
        public CancellationToken Token => linked?.Token ?? stop;

        public void Dispose()
        {
            linked?.Dispose();
            life.Leave();
        }
    }
}
