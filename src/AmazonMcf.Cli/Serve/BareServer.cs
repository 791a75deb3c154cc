using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.WindowsServices;

namespace AmazonMcf.Cli.Serve;

/// <summary>
/// A web server that does what it is told and nothing else: settings files of the working folder and variables of the environment open no
/// further address, write no log and show nobody a page with the stack of an error. Started as a service of Windows, it is one.
/// </summary>
internal static class BareServer
{
    /// <summary>Makes the server, not yet listening.</summary>
    /// <param name="stopTime">How long a stop waits for what is being answered.</param>
    /// <param name="configure">Says where it listens, and its limits.</param>
    public static WebApplication Create(TimeSpan stopTime, Action<KestrelServerOptions> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = stopTime);
        if (WindowsServiceHelpers.IsWindowsService())
        {
            // Not AddWindowsService, which also writes every request, with its query, to the event log.
            builder.Services.AddSingleton<IHostLifetime, WindowsServiceLifetime>();
        }

        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            configure(kestrel);
        });
        return builder.Build();
    }
}
