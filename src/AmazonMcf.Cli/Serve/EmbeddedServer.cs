using System.Net;
using System.Text;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Cli.Gateway;
using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Cli.Gateway.Telemetry;
using AmazonMcf.Cli.Listening;
using AmazonMcf.Service;
using AmazonMcf.Service.Login;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AmazonMcf.Cli.Serve;

/// <summary>The embedded service over HTTP, for clients of the Selling Partner API and of Amazon MWS.</summary>
internal static class EmbeddedServer
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(30);

    /// <summary>Listens until it is stopped by Ctrl+C or a signal of the system. Requests in progress are completed first.</summary>
    /// <param name="connection">A connection to the service, and the service.</param>
    /// <param name="isUnlimited">Whether rate limiting is disabled.</param>
    /// <param name="endpoint">The address and port; port 0 selects a free port.</param>
    /// <param name="isLogged">Whether each request is logged.</param>
    /// <param name="messages">Receives errors, and the request log.</param>
    /// <param name="onStarted">Called with the address of the server.</param>
    public static void Run(
        CliConnection connection, bool isUnlimited, IPEndPoint endpoint, bool isLogged, Messages messages, Action<Uri> onStarted)
    {
        using var app = BareServer.Create(StopTime, kestrel =>
        {
            kestrel.Listen(endpoint);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var time = TimeProvider.System;
        var client = new MwsAccount(
            "embedded",
            EmbeddedCredentials.MwsAccessKeyId,
            EmbeddedCredentials.SellerId,
            Encoding.UTF8.GetBytes(EmbeddedCredentials.MwsSecretKey),
            () => connection.Mcf,
            isUnlimited);
        using var gateway = new GatewayEndpoint([client], new GatewayMetrics(), line => Log(messages, line), time, new GatewayLimits());
        if (isLogged)
        {
            new ServeLog(messages.Info, time).AddTo(app);
        }

        app.MapWhen(
            context => context.Request is { Method: "GET" or "HEAD", Path.Value: "/health" },
            branch => branch.Run(context => context.Response.WriteAsync("OK", context.RequestAborted)));
        app.MapWhen(GatewayEndpoint.IsAskedFor, branch => branch.Run(gateway.RespondAsync));
        app.Run(new ServiceEndpoint(connection.Service!.Handle, connection.Service!.Fail, messages, time).RespondAsync);
        app.Lifetime.ApplicationStarted.Register(() => onStarted(new Uri(app.Urls.First())));
        using var stop = new CancellationTokenSource();
        var catchUp = Task.Run(() => CatchUp(connection.Service!, messages, stop.Token));
        try
        {
            BareServer.RunAsync(app).GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            catchUp.GetAwaiter().GetResult();
        }
    }

    // Events that became due since the last use of the store are processed in the background, so that the first request need not wait.
    private static void CatchUp(EmbeddedService service, Messages messages, CancellationToken stop)
    {
        try
        {
            service.CatchUp(stop);
        }
        catch (EmbeddedStoreException failure)
        {
            messages.Error($"{failure.Message} {failure.RecommendedAction}");
        }
    }

    // Expected errors are only returned to the client; internal errors are also shown on the console of the server.
    private static void Log(Messages messages, GatewayLogLine line)
    {
        if (line.Status == StatusCodes.Status500InternalServerError)
        {
            messages.Error($"MWS {line.Operation}, request {line.RequestId}, failed with an internal error: {line.Cause}.");
        }
    }
}
