using AmazonMcf.Service;
using AmazonMcf.Service.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AmazonMcf.Cli.Serve;

/// <summary>The door over a socket: takes a request down as it was sent and writes the answer, with what a fault does to it.</summary>
internal sealed class ServiceDoor(EmbeddedService service, Messages messages, TimeProvider time)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context).ConfigureAwait(false);
        if (Handle(request) is not { } response)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        await Task.Delay(response.Delay, time, context.RequestAborted).ConfigureAwait(false);
        if (response.IsDropped)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, response).ConfigureAwait(false);
    }

    /// <summary>Answers a request; null when the store cannot be used, which who runs the server is told.</summary>
    private ServiceResponse? Handle(ServiceRequest request)
    {
        try
        {
            return service.Handle(request);
        }
        catch (EmbeddedStoreException failure)
        {
            messages.Error($"{failure.Message} {failure.RecommendedAction}");
            return null;
        }
    }

    private static async Task<ServiceRequest> ReadAsync(HttpContext context)
    {
        // The path as sent: decoded paths cannot tell A%2FB from A/B.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2);
        var headers = context.Request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()));
        var body = await ReadBodyAsync(context).ConfigureAwait(false);
        return new ServiceRequest(context.Request.Method, target[0], target.ElementAtOrDefault(1), headers, body);
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

    private static async Task WriteAsync(HttpContext context, ServiceResponse response)
    {
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Content.Count;
        foreach (var header in response.Headers)
        {
            context.Response.Headers[header.Key] = header.Value;
        }

        var sent = response.Content.Take(response.SentBytes ?? int.MaxValue).ToArray();
        await context.Response.Body.WriteAsync(sent, context.RequestAborted).ConfigureAwait(false);
        if (response.SentBytes is not null)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            context.Abort();
        }
    }
}
