using System.Net;
using SellingPartner.Authentication;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace SellingPartner.Transport;

/// <summary>
/// Outermost in the chain: opens the <see cref="RequestContext"/> of an operation, ensures that its last attempt is reported, adds it to
/// the history, and turns a final failure into an exception. What it returns is a proven response.
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
        var context = Open(request);
        request.Attach(context);
        using var dispatch = life.Join(context.Call!.Dispatch);
        var ending = RequestContext.Stopped;
        try
        {
            var response = await AttemptAsync(request, context, dispatch.Token).ConfigureAwait(false);
            ending = context.Outcome?.FailureText;
            if (context.Outcome?.Failure is not null)
            {
                throw Failure(context, context.Outcome);
            }

            response.RequestMessage = request;

            // The response is proven whatever its status, and callers would not look at that of a 204.
            response.StatusCode = HttpStatusCode.OK;
            return response;
        }
        catch (NoResponseException failure)
        {
            ending = failure.Outcome.FailureText;
            throw Failure(context, failure.Outcome);
        }
        catch (OperationCanceledException stopped) when (life.Ended(context.Call))
        {
            var failure = life.Explain(context, stopped);
            ending = failure.ErrorId;
            throw failure;
        }
        catch (SellingPartnerException failure) when (ending == RequestContext.Stopped)
        {
            // The login failed: nothing was sent, or not again.
            ending = failure.ErrorId;
            throw;
        }
        finally
        {
            history.Add(context.ToRecord(ending));
        }
    }

    // The report decides what is known of the attempt that was answered last, if there was one.
    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, RequestContext context, CancellationToken stop)
    {
        try
        {
            return await base.SendAsync(request, stop).ConfigureAwait(false);
        }
        finally
        {
            context.Report(null);
        }
    }

    private static SellingPartnerException Failure(RequestContext context, ApiOutcome outcome)
    {
        var report = context.ToFailure(outcome);
        return context.Operation.Api.Errors.Classify(report) ?? FailureMapper.Describe(report);
    }

    private RequestContext Open(HttpRequestMessage request)
    {
        var info = request.Attached<RequestInfo>();
        var mask = info.Operation.Api.Mask;
        var body = request.Content is BodyContent { Bytes: { Length: > 0 } bytes } ? bytes : null;
        var scrubber = new Scrubber(() => mask.FindPersonal(body), logins.For(info.Operation).FindSecrets);
        return new RequestContext(info, request.RequestUri!, time)
        {
            Scrubber = scrubber,
            Bodies = info.Call!.WantsBodies ? outcome => new(mask.Show(body, Scrubber.OfForms), mask.Show(outcome?.Body, scrubber)) : null,
        };
    }
}
