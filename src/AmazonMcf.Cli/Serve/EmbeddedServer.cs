using System.Net;
using AmazonMcf.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace AmazonMcf.Cli.Serve;

/// <summary>The embedded service over HTTP.</summary>
internal static class EmbeddedServer
{
    /// <summary>Listens until it is told to end: Ctrl+C, or a request of the system; what is being answered is answered first.</summary>
    /// <param name="service">The service.</param>
    /// <param name="address">The address to listen on.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="messages">Told what goes wrong.</param>
    /// <param name="onStarted">Told the address the server is reached at.</param>
    public static void Run(EmbeddedService service, IPAddress address, int port, Messages messages, Action<Uri> onStarted)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(address, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });
        using var app = builder.Build();
        var door = new ServiceDoor(service, messages, TimeProvider.System);
        app.Run(door.AnswerAsync);
        app.Lifetime.ApplicationStarted.Register(() => onStarted(new Uri(app.Urls.First())));
        app.Run();
    }
}
