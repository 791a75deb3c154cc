using Polly;
using SellingPartner.Http;

namespace SellingPartner.Retry;

/// <summary>Makes attempts until one is good or final, each with a message of its own.</summary>
/// <param name="pipeline">Repeats the attempts; built when first used.</param>
/// <param name="userAgent">The User-Agent header.</param>
internal sealed class RetryHandler(Lazy<ResiliencePipeline<HttpResponseMessage>> pipeline, string userAgent) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = RetryPipeline.Open(request.Attached<RequestContext>(), cancellationToken);
        try
        {
            return await pipeline.Value.ExecuteAsync(
                static (context, operation) => operation.Handler.AttemptAsync(operation.Request, context.CancellationToken),
                context,
                (Handler: this, Request: request)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken stop)
    {
        using var message = Copy(request);
        return await base.SendAsync(message, stop).ConfigureAwait(false);
    }

    // A message can be sent once only.
    private HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var message = new HttpRequestMessage(request.Method, request.RequestUri);
        message.Attach(request.Attached<RequestContext>());
        foreach (var header in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.ExpectContinue = false;
        message.Content = request.Content switch
        {
            null => null,
            BodyContent body => new SingleUseContent(body.Bytes, body.MediaType),
            var other => throw new InvalidOperationException(
                $"A body of type {other.GetType().Name} cannot be sent again: use {nameof(BodyContent)}."
            ),
        };
        return message;
    }
}
