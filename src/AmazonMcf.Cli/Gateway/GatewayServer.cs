using System.Net;
using AmazonMcf.Legacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AmazonMcf.Cli.Gateway;

/// <summary>The gateway over HTTP, with the limits that keep one client from hurting others.</summary>
internal static class GatewayServer
{
    private const int MostHeaders = 64;
    private const int MostConnections = 512;

    /// <summary>Listens until it is told to end; what is being answered is answered first.</summary>
    /// <param name="accounts">The clients.</param>
    /// <param name="endpoint">The address and port; port 0 takes a free one.</param>
    /// <param name="certificate">A file with certificate and key; null to speak HTTP.</param>
    /// <param name="log">Takes one line a request.</param>
    /// <param name="onStarted">Told the address the gateway is reached at.</param>
    public static void Run(IReadOnlyList<MwsAccount> accounts, IPEndPoint endpoint, string? certificate, Action<string> log, Action<Uri> onStarted)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestHeaderCount = MostHeaders;
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
            kestrel.Listen(endpoint, options =>
            {
                if (certificate is not null)
                {
                    options.UseHttps(certificate);
                }
            });
        });
        using var app = builder.Build();
        var metrics = new GatewayMetrics();
        var door = new GatewayDoor(accounts, metrics, log, TimeProvider.System);
        app.MapGet("/health", () => Results.Text("OK"));
        app.MapGet("/metrics", () => Results.Text(metrics.Write(), "text/plain; version=0.0.4"));
        app.MapFallback(door.AnswerAsync);
        app.Lifetime.ApplicationStarted.Register(() => onStarted(new Uri(app.Urls.First())));
        app.Run();
    }
}
