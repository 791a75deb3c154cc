using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AmazonMcf.Cli;

/// <summary>Stands between a gateway and the service behind it: passes everything on as it is, and keeps what was asked.</summary>
internal sealed class UpstreamRecorder : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly ConcurrentQueue<UpstreamRequest> asked = new();
    private readonly WebApplication app;
    private readonly Uri upstream;

    private UpstreamRecorder(Uri upstream)
    {
        this.upstream = upstream;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(PassOnAsync);
    }

    public Uri Endpoint => new(app.Urls.First());

    /// <summary>What was asked so far, logins apart.</summary>
    public IReadOnlyList<UpstreamRequest> Asked => [.. asked];

    public static async Task<UpstreamRecorder> StartAsync(Uri upstream)
    {
        var recorder = new UpstreamRecorder(upstream);
        await recorder.app.StartAsync();
        return recorder;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith("/auth/", StringComparison.Ordinal))
        {
            asked.Enqueue(new UpstreamRequest(target, body));
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(upstream, target));
        if (body.Length > 0)
        {
            request.Content = new StringContent(body);
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        if (context.Request.Headers.TryGetValue("x-amz-access-token", out var token))
        {
            request.Headers.Add("x-amz-access-token", token.ToString());
        }

        using var response = await http.SendAsync(request);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (
            var (name, values) in response.Headers.Where(header => header.Key.StartsWith("x-amzn-", StringComparison.OrdinalIgnoreCase))
        )
        {
            context.Response.Headers[name] = values.ToArray();
        }

        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body);
    }
}
