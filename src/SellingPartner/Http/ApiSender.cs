using Polly.Timeout;
using SellingPartner.Errors;
using SellingPartner.Retry;

namespace SellingPartner.Http;

/// <summary>Makes one attempt: sends a message within the time it may take and reads the answer. Whatever the network does comes back as an outcome.</summary>
/// <param name="http">Sends the message.</param>
/// <param name="pipelines">Bounds the attempt in time.</param>
/// <param name="reader">Reads the answer.</param>
internal sealed class ApiSender(HttpMessageInvoker http, Pipelines pipelines, AnswerReader reader)
{
    /// <summary>Makes the attempt.</summary>
    /// <param name="exchange">The operation; told just before the message leaves and when it has ended.</param>
    /// <param name="message">The message; disposed of here.</param>
    /// <param name="form">What a success must be.</param>
    /// <param name="wire">Ends a request on the wire.</param>
    public async Task<ApiOutcome> SendAsync(Exchange exchange, HttpRequestMessage message, AnswerForm form, CancellationToken wire)
    {
        ApiOutcome? outcome = null;
        exchange.OnSending();
        try
        {
            outcome = await pipelines.BoundAsync(stop => ExchangeAsync(exchange, message, form, stop), wire).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException timeout)
        {
            outcome = new ApiOutcome { Failure = FailureKind.Timeout, Cause = timeout };
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
            // A handler that gives up by itself throws a cancellation nobody asked for: that is a broken connection, not a stop.
            if (wire.IsCancellationRequested)
                throw new OperationCanceledException(exception.Message, exception, wire);
            outcome = new ApiOutcome { Failure = SendFailures.Classify(exception), Cause = exception };
        }
        finally
        {
            message.Dispose();
            exchange.OnEnded(outcome);
        }

        return outcome;
    }

    private async Task<ApiOutcome> ExchangeAsync(Exchange exchange, HttpRequestMessage message, AnswerForm form, CancellationToken stop)
    {
        using var response = await http.SendAsync(message, stop).ConfigureAwait(false);
        return await reader.ReadAsync(response, form, exchange.Bodies is not null, stop).ConfigureAwait(false);
    }
}
