using AmazonMcf.Service;
using AmazonMcf.Service.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmazonMcf.Cli.Serve;

/// <summary>The endpoint on a socket: reads a request as sent and writes the response, with the effect of an injected fault.</summary>
/// <param name="handle">Processes a request.</param>
/// <param name="fail">Creates the response for an internal error.</param>
/// <param name="messages">Receives internal errors.</param>
/// <param name="time">The clock.</param>
internal sealed class ServiceEndpoint(
    Func<ServiceRequest, ServiceResponse> handle,
    Func<ServiceResponse> fail,
    Messages messages,
    TimeProvider time
)
{
    private const string ContentLength = "Content-Length";

    public async Task RespondAsync(HttpContext context)
    {
        var request = await ReadAsync(context).ConfigureAwait(false);
        var response = Handle(request);
        await Task.Delay(response.Delay, time, context.RequestAborted).ConfigureAwait(false);
        if (response.IsDropped)
        {
            context.Abort();
            return;
        }

        response.IsDelivered = await WriteAsync(context, response).ConfigureAwait(false) && !context.RequestAborted.IsCancellationRequested;
    }

    /// <summary>
    /// Processes a request. The client gets an internal error for an unexpected exception, which is also shown on the console.
    /// </summary>
    private ServiceResponse Handle(ServiceRequest request)
    {
        try
        {
            return handle(request);
        }
        catch (EmbeddedStoreException failure)
        {
            messages.Error($"{failure.Message} {failure.RecommendedAction}");
        }
        catch (Exception failure)
        {
            // Only the type, because the message may quote the request.
            messages.Error($"A {request.Method} request failed with an internal error: {failure.GetType().Name}.");
        }

        return fail();
    }

    private static async Task<ServiceRequest> ReadAsync(HttpContext context)
    {
        // The path as sent, because decoded paths do not distinguish A%2FB from A/B.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        var headers = context.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()));
        var body = await ReadBodyAsync(context).ConfigureAwait(false);
        return new ServiceRequest(context.Request.Method, target[0], target.ElementAtOrDefault(1), headers, body)
        {
            Scheme = context.Request.Scheme,
            ConnectionId = context.Connection.Id,
        };
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        var body = new MemoryStream();
        var buffer = new byte[8192];
        while (body.Length <= ServiceRequest.MaxBodyBytes)
        {
            var count = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }

    /// <returns>Whether the complete response was sent.</returns>
    private async Task<bool> WriteAsync(HttpContext context, ServiceResponse response)
    {
        if (response.Headers.ContainsKey(ContentLength))
        {
            await RawResponse.WriteAsync(context, response, time).ConfigureAwait(false);
            return false;
        }

        context.Response.StatusCode = response.Status;
        foreach (var header in response.Headers)
        {
            context.Response.Headers[header.Key] = header.Value;
        }

        if (ServiceResponse.HasNoBody(response.Status))
        {
            return true;
        }

        context.Response.ContentType = response.ContentType.Length > 0 ? response.ContentType : null;
        context.Response.ContentLength = response.Content.Count;
        var sent = response.Content.Take(response.SentBytes ?? int.MaxValue).ToArray();
        await context.Response.Body.WriteAsync(sent, context.RequestAborted).ConfigureAwait(false);
        if (response.SentBytes is not null)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            context.Abort();
        }

        return response.SentBytes is null;
    }
}
