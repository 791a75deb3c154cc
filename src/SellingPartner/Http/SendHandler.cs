using Polly;
using Polly.Timeout;
using SellingPartner.Errors;

namespace SellingPartner.Http;

/// <summary>
/// Innermost in the chain: makes one attempt. Sends the message and reads the response within the time that an attempt may take. A response
/// comes back with what was read of it (<see cref="ResponseContent"/>); whatever else happens is a <see cref="NoResponseException"/>.
/// </summary>
/// <param name="sockets">The sockets to send over.</param>
/// <param name="limit">Bounds the attempt in time; built when first used.</param>
/// <param name="reader">Reads the response.</param>
internal sealed class SendHandler(SocketPool sockets, Lazy<ResiliencePipeline> limit, ResponseReader reader) : HttpMessageHandler
{
    /// <summary>Makes an attempt.</summary>
    /// <param name="request">The message of this attempt.</param>
    /// <param name="cancellationToken">Ends what the call waits for; a request that has left ends by the other token of its call.</param>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = request.Attached<RequestContext>();
        using var socket = await sockets.TakeAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (!context.TryBeginSend())
        {
            throw new OperationCanceledException("The request was stopped.", context.Call!.Dispatch);
        }

        ApiOutcome? outcome = null;
        try
        {
            var response = await limit.Value.ExecuteAsync(
                static (attempt, stop) => attempt.Handler.SendAndReadAsync(attempt.Socket, attempt.Request, attempt.RequestContext, stop),
                (Handler: this, Socket: socket, Request: request, RequestContext: context),
                context.Wire).ConfigureAwait(false);
            outcome = ResponseContent.OutcomeOf(response);
            if (outcome.IsOfAnotherRequest)
            {
                socket.Retire();
            }

            return response;
        }
        catch (SellingPartnerException refused)
        {
            // The embedded service knows that nothing was done, and why.
            outcome = new ApiOutcome { Failure = FailureKind.NotSent, Cause = refused };
            throw;
        }
#pragma warning disable CA1031
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // Whatever a handler or a decoder throws, the request may have left: the outcome is open, and no run ends over it.
            // A handler that gives up by itself throws a cancellation that was not requested: a broken connection, not a stop.
            if (context.Wire.IsCancellationRequested && exception is not TimeoutRejectedException)
            {
                throw new OperationCanceledException(exception.Message, exception, context.Wire);
            }

            outcome = new ApiOutcome { Failure = Classify(exception), Cause = exception };
            throw new NoResponseException(outcome);
        }
        finally
        {
            context.OnEnded(outcome);
        }
    }

    private static FailureKind Classify(Exception exception) =>
        exception is TimeoutRejectedException ? FailureKind.Timeout : SendFailures.Classify(exception);

    private async ValueTask<HttpResponseMessage> SendAndReadAsync(
        SocketLease socket,
        HttpRequestMessage request,
        RequestContext context,
        CancellationToken stop
    )
    {
        var response = await socket.SendAsync(request, stop).ConfigureAwait(false);
        try
        {
            var outcome = await reader.ReadAsync(response, context.Form, context.Bodies is not null, stop).ConfigureAwait(false);
            response.Content?.Dispose();
            response.Content = new ResponseContent(outcome);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
