using System.Net;
using System.Net.Sockets;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Routing;

/// <summary>
/// The in-process endpoint: an <see cref="HttpMessageHandler"/> that responds without a socket, and breaks connections, waits and cuts
/// bodies where a fault asks for it.
/// </summary>
internal sealed class EmbeddedHandler : HttpMessageHandler
{
    private readonly Func<ServiceRequest, ServiceResponse> handle;
    private readonly TimeProvider time;

    /// <summary>Creates the handler.</summary>
    /// <param name="handle">Handles a request.</param>
    /// <param name="time">The clock delays are measured by.</param>
    public EmbeddedHandler(Func<ServiceRequest, ServiceResponse> handle, TimeProvider time)
    {
        this.handle = handle;
        this.time = time;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var taken = await ReadAsync(request, cancellationToken).ConfigureAwait(false);

        // Not cancelled once begun: like a server, the service finishes a request whose caller has gone.
        var response = await Task.Run(() => Handle(taken), CancellationToken.None).ConfigureAwait(false);
        if (response.Delay > TimeSpan.Zero)
        {
            await DelayAsync(response.Delay, cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        response.IsDelivered = !response.IsDropped;
        return response.IsDropped ? throw Dropped() : Write(response, request);
    }

    // A disposed service refuses connections, as a stopped server does.
    private ServiceResponse Handle(ServiceRequest request)
    {
        try
        {
            return handle(request);
        }
        catch (ObjectDisposedException)
        {
            throw new HttpRequestException(
                "No connection could be made: the embedded service is closed.",
                new SocketException((int)SocketError.ConnectionRefused)
            );
        }
    }

#if NET
    private Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);
#else
    private Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => time.Delay(delay, cancellationToken);
#endif

    private static async Task<ServiceRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no URI.");
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .Select(header => new KeyValuePair<string, string>(header.Key, string.Join(", ", header.Value)))
            .Prepend(new KeyValuePair<string, string>("Host", uri.Authority));
        return new ServiceRequest(
            request.Method.Method,
            uri.GetComponents(UriComponents.Path | UriComponents.KeepDelimiter, UriFormat.UriEscaped),
            uri.Query,
            headers,
            await ReadBodyAsync(request.Content, cancellationToken).ConfigureAwait(false))
        {
            Scheme = uri.Scheme,
        };
    }

    private static async Task<byte[]?> ReadBodyAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return null;
        }
#if NET
        return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#else
        cancellationToken.ThrowIfCancellationRequested();
        return await content.ReadAsByteArrayAsync().ConfigureAwait(false);
#endif
    }

    private static HttpResponseMessage Write(ServiceResponse response, HttpRequestMessage request)
    {
        var content = Content(response);
        if (response.ContentType.Length > 0)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", response.ContentType);
        }

        var message = new HttpResponseMessage((HttpStatusCode)response.Status) { Content = content, RequestMessage = request };
        foreach (var header in response.Headers)
        {
            foreach (var value in response.ValuesOf(header.Key))
            {
                if (!message.Headers.TryAddWithoutValidation(header.Key, value))
                {
                    content.Headers.TryAddWithoutValidation(header.Key, value);
                }
            }
        }

        return message;
    }

    private static HttpContent Content(ServiceResponse response)
    {
        if (response.SentBytes is { } sent)
        {
            return new TruncatedContent(response.Body, sent);
        }

        return response.Headers.TryGetValue("Content-Encoding", out var encoding) && !ServiceResponse.HasNoBody(response.Status)
            ? new DamagedContent(encoding)
            : new ByteArrayContent(ServiceResponse.HasNoBody(response.Status) ? [] : response.Body);
    }

    private static HttpRequestException Dropped() => new(
        "An error occurred while sending the request.",
        new IOException("The connection was closed before a response arrived."));
}
