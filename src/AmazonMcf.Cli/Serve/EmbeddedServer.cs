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

/// <summary>The embedded service over HTTP: for clients of the Selling Partner API and, beside it, for those of Amazon MWS.</summary>
internal static class EmbeddedServer
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(30);

    /// <summary>Listens until it is told to end: Ctrl+C, or a request of the system; what is being answered is answered first.</summary>
    /// <param name="connection">A connection to the service, and the service.</param>
    /// <param name="isUnlimited">Whether no call is refused for coming too fast.</param>
    /// <param name="endpoint">The address and port; port 0 takes a free one.</param>
    /// <param name="messages">Told what goes wrong.</param>
    /// <param name="onStarted">Told the address the server is reached at.</param>
    public static void Run(CliConnection connection, bool isUnlimited, IPEndPoint endpoint, Messages messages, Action<Uri> onStarted)
    {
        using var app = BareServer.Create(StopTime, kestrel =>
        {
            kestrel.Listen(endpoint);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var time = TimeProvider.System;
        var client = new MwsAccount(
            EmbeddedCredentials.MwsAccessKeyId,
            EmbeddedCredentials.SellerId,
            Encoding.UTF8.GetBytes(EmbeddedCredentials.MwsSecretKey),
            () => connection.Mcf,
            isUnlimited);
        using var gateway = new GatewayEndpoint([client], new GatewayMetrics(), line => Log(messages, line), time, new GatewayLimits());
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

    // What is due since the store was last used is worked out beside the requests, so that the first of them need not wait for all of it.
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

    // Refusals are told to who asked; what broke inside is told to who runs the server too.
    private static void Log(Messages messages, GatewayLogLine line)
    {
        if (line.Status == StatusCodes.Status500InternalServerError)
        {
            messages.Error($"MWS {line.Operation}, request {line.RequestId}, failed with an internal error: {line.Cause}.");
        }
    }
}
