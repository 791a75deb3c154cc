using System.Net;
using SellingPartner.Authentication;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace SellingPartner.Transport;

/// <summary>
/// Outermost in the chain: opens the <see cref="Exchange"/> of an operation, sees to it that its last attempt is reported, keeps it in the
/// history, and turns a final failure into an exception. What comes out of it is the proven answer.
/// </summary>
/// <param name="logins">Know the secrets in use.</param>
/// <param name="history">Keeps what was called.</param>
/// <param name="life">Knows whether the connection is open.</param>
/// <param name="time">The clock.</param>
internal sealed class ReportHandler(LwaTokenSources logins, CallHistory history, ConnectionLife life, TimeProvider time) : DelegatingHandler
{
    /// <summary>Carries out an operation.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">
    /// Not used: what stops a call are the tokens of its <see cref="ApiCall"/>. A client that is given a token reports any failure after
    /// it as a stop, also one that is proven.
    /// </param>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = Open(request);
        request.Attach(exchange);
        using var dispatch = life.Join(exchange.Call!.Dispatch);
        var ending = Exchange.Stopped;
        try
        {
            var response = await AttemptAsync(request, exchange, dispatch.Token).ConfigureAwait(false);
            ending = exchange.Outcome?.FailureText;
            if (exchange.Outcome?.Failure is not null)
            {
                throw Failure(exchange, exchange.Outcome);
            }

            response.RequestMessage = request;

            // The answer is proven whatever its status, and callers would not look at that of a 204.
            response.StatusCode = HttpStatusCode.OK;
            return response;
        }
        catch (NoResponseException failure)
        {
            ending = failure.Outcome.FailureText;
            throw Failure(exchange, failure.Outcome);
        }
        catch (OperationCanceledException stopped) when (life.Ended(exchange.Call))
        {
            var failure = life.Explain(exchange, stopped);
            ending = failure.ErrorId;
            throw failure;
        }
        catch (SellingPartnerException failure) when (ending == Exchange.Stopped)
        {
            // The login failed: nothing was sent, or not again.
            ending = failure.ErrorId;
            throw;
        }
        finally
        {
            history.Add(exchange.ToRecord(ending));
        }
    }

    // The report decides what is known of the attempt that was answered last, if there was one.
    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, Exchange exchange, CancellationToken stop)
    {
        try
        {
            return await base.SendAsync(request, stop).ConfigureAwait(false);
        }
        finally
        {
            exchange.Report(null);
        }
    }

    private static SellingPartnerException Failure(Exchange exchange, ApiOutcome outcome)
    {
        var report = exchange.ToFailure(outcome);
        return exchange.Operation.Api.Errors.Classify(report) ?? FailureMapper.Describe(report);
    }

    private Exchange Open(HttpRequestMessage request)
    {
        var info = request.Attached<RequestInfo>();
        var mask = info.Operation.Api.Mask;
        var body = request.Content is BodyContent { Bytes: { Length: > 0 } bytes } ? bytes : null;
        var scrubber = new Scrubber(() => mask.FindPersonal(body), logins.For(info.Operation).FindSecrets);
        return new Exchange(info, request.RequestUri!, time)
        {
            Scrubber = scrubber,
            Bodies = info.Call!.WantsBodies ? outcome => new(mask.Show(body, Scrubber.OfForms), mask.Show(outcome?.Body, scrubber)) : null,
        };
    }
}
