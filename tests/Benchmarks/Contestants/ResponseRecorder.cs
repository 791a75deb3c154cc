namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>
/// Records the responses of a service: the login, which is a POST to the token endpoint, and the last of each other method.
/// </summary>
/// <param name="service">The service.</param>
/// <param name="recorded">Where the bodies go.</param>
internal sealed class ResponseRecorder(HttpMessageHandler service, RecordedResponse recorded) : DelegatingHandler(service)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Get || request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            recorded.Bodies[request.Method] = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }

        return response;
    }
}
