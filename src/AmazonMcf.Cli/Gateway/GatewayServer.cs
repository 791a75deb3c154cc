using System.Diagnostics;
using System.Diagnostics.Metrics;
using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Cli.Gateway.Telemetry;
using AmazonMcf.Cli.Listening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AmazonMcf.Cli.Gateway;

/// <summary>The gateway over HTTP.</summary>
internal static class GatewayServer
{
    private const string MetricsOnly = "metrics only";

    /// <summary>Listens until it is stopped. Requests in progress are completed first.</summary>
    /// <param name="accounts">The clients.</param>
    /// <param name="listening">The addresses to listen on.</param>
    /// <param name="limits">The limits that protect clients from each other.</param>
    /// <param name="log">Writes one line per request; may throw, and is called by one thread at a time.</param>
    /// <param name="warn">Called once when the log cannot be written, and when connections are rejected.</param>
    /// <param name="onStarted">Called with the address of the gateway and that of its metrics, which is null when there is none.</param>
    /// <param name="stop">Stops the server, like Ctrl+C or a signal of the system.</param>
    public static async Task RunAsync(
        IReadOnlyList<MwsAccount> accounts,
        GatewayListening listening,
        GatewayLimits limits,
        Action<string> log,
        Action<string> warn,
        Action<Uri, Uri?> onStarted,
        CancellationToken stop = default)
    {
        using var app = BareServer.Create(limits.StopTime, kestrel => Listen(kestrel, listening, limits));
        var metrics = new GatewayMetrics();
        var lines = new GatewayLog(log, metrics, warn, TimeProvider.System);
        await using var ending = lines.ConfigureAwait(false);
        using var gateway = new GatewayEndpoint(accounts, metrics, lines.Add, TimeProvider.System, limits);
        using var malformed = app.Services.GetRequiredService<DiagnosticListener>()
            .Subscribe(new MalformedRequests(metrics, lines.Add, TimeProvider.System), name => name == MalformedRequests.Event);
        using var rejected = new RejectedConnections(
            app.Services.GetRequiredService<IMeterFactory>(), metrics, limits.Connections, warn, TimeProvider.System);
        app.Run(context => RespondAsync(context, listening, gateway, metrics, lines));
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Urls.Select(address => new Uri(address)).ToList();
            onStarted(addresses[0], listening.ShowsMetrics ? addresses[0] : addresses.ElementAtOrDefault(1));
        });
        await BareServer.RunAsync(app, stop).ConfigureAwait(false);
    }

    private static void Listen(KestrelServerOptions kestrel, GatewayListening listening, GatewayLimits limits)
    {
        Bound(kestrel.Limits, limits);
        kestrel.Listen(listening.Endpoint, options =>
        {
            // Old clients support nothing newer, and a connection processes one request at a time.
            options.Protocols = HttpProtocols.Http1;
            if (listening.Certificate is { } certificate)
            {
                options.UseHttps(https => (https.ServerCertificate, https.ServerCertificateChain) = (certificate.Leaf, certificate.Chain));
            }
        });
        if (listening.Metrics is { } endpoint)
        {
            kestrel.Listen(endpoint, options => options.Use(next => connection =>
            {
                connection.Items[MetricsOnly] = true;
                return next(connection);
            }));
        }
    }

    private static Task RespondAsync(
        HttpContext context, GatewayListening listening, GatewayEndpoint gateway, GatewayMetrics metrics, GatewayLog lines)
    {
        var isMetricsOnly = context.Features.GetRequiredFeature<IConnectionItemsFeature>().Items.ContainsKey(MetricsOnly);
        return context.Request switch
        {
            { Method: "GET" or "HEAD", Path.Value: "/health" } =>
                WriteAsync(context.Response, "text/plain", lines.IsFailing ? GatewayLog.Degraded : "OK"),
            { Method: "GET", Path.Value: "/metrics" } when isMetricsOnly || listening.ShowsMetrics =>
                MetricsHosts.Accept(context.Request.Host.Host)
                    ? WriteAsync(context.Response, metrics)
                    : WriteNothingAsync(context.Response, StatusCodes.Status421MisdirectedRequest),
            _ when isMetricsOnly => WriteNothingAsync(context.Response, StatusCodes.Status404NotFound),
            _ => gateway.RespondAsync(context),
        };
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
        return metrics.WriteAsync(response.Body, response.HttpContext.RequestAborted);
    }

    private static Task WriteAsync(HttpResponse response, string type, string text)
    {
        response.ContentType = type;
        return response.WriteAsync(text, response.HttpContext.RequestAborted);
    }

    private static Task WriteNothingAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
