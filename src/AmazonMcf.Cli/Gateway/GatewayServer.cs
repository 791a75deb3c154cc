using System.Diagnostics;
using System.Net;
using AmazonMcf.Cli.Serve;
using AmazonMcf.Legacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AmazonMcf.Cli.Gateway;

/// <summary>The gateway over HTTP.</summary>
internal static class GatewayServer
{
    /// <summary>Listens until it is told to end; what is being answered is answered first.</summary>
    /// <param name="accounts">The clients.</param>
    /// <param name="endpoint">The address and port; port 0 takes a free one.</param>
    /// <param name="certificate">A file with certificate and key; null to speak HTTP.</param>
    /// <param name="limits">What keeps one client from hurting others.</param>
    /// <param name="log">Takes one line a request.</param>
    /// <param name="onStarted">Told the address the gateway is reached at.</param>
    /// <param name="stop">Ends it, as Ctrl+C and a request of the system do.</param>
    public static async Task RunAsync(
        IReadOnlyList<MwsAccount> accounts,
        IPEndPoint endpoint,
        string? certificate,
        GatewayLimits limits,
        Action<string> log,
        Action<Uri> onStarted,
        CancellationToken stop = default)
    {
        using var app = BareServer.Create(limits.StopTime, kestrel =>
        {
            Bound(kestrel.Limits, limits);
            kestrel.Listen(endpoint, options =>
            {
                // Clients of old speak nothing newer, and one connection is one request at a time.
                options.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                {
                    options.UseHttps(certificate);
                }
            });
        });
        var metrics = new GatewayMetrics();
        using var door = new GatewayDoor(accounts, metrics, log, TimeProvider.System, limits);
        using var malformed = app.Services.GetRequiredService<DiagnosticListener>()
            .Subscribe(new MalformedRequests(metrics, log, TimeProvider.System), name => name == MalformedRequests.Event);
        app.Run(context => context.Request switch
        {
            { Method: "GET", Path.Value: "/health" } => context.Response.WriteAsync("OK", context.RequestAborted),
            { Method: "GET", Path.Value: "/metrics" } => WriteAsync(context.Response, metrics),
            _ => door.AnswerAsync(context),
        });
        app.Lifetime.ApplicationStarted.Register(() => onStarted(new Uri(app.Urls.First())));
        await app.RunAsync(stop).ConfigureAwait(false);
    }

    private static void Bound(KestrelServerLimits kestrel, GatewayLimits limits)
    {
        kestrel.MaxConcurrentConnections = limits.Connections;
        kestrel.MaxRequestHeaderCount = limits.Headers;
        kestrel.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        kestrel.MaxRequestLineSize = limits.RequestLineBytes;
        kestrel.RequestHeadersTimeout = limits.HeaderTime;
        kestrel.KeepAliveTimeout = limits.IdleTime;
    }

    private static Task WriteAsync(HttpResponse response, GatewayMetrics metrics)
    {
        response.ContentType = GatewayMetrics.ContentType;
        return response.WriteAsync(metrics.Write(), response.HttpContext.RequestAborted);
    }
}
