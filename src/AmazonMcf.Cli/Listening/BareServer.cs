using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.WindowsServices;

namespace AmazonMcf.Cli.Listening;

/// <summary>
/// A web server that does what it is told and nothing else: settings files of the working folder and variables of the environment open no
/// further address, write no log and show nobody a page with the stack of an error. Started as a service of Windows, it is one.
/// </summary>
internal static class BareServer
{
    private static readonly TimeSpan SendTime = TimeSpan.FromSeconds(5);

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
        builder.Services.AddSingleton<RequestsInHand>();
        var app = builder.Build();
        app.Use(next => context => app.Services.GetRequiredService<RequestsInHand>().RespondAsync(context, next));
        return app;
    }

    /// <summary>
    /// Listens until it is told to end, by Ctrl+C, the system or <paramref name="stop"/>. What is being answered is answered first; then
    /// Kestrel, which would wait for connections that began a request and fell silent, is given a moment to send what was written.
    /// </summary>
    /// <param name="app">The server.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(WebApplication app, CancellationToken stop = default)
    {
        await app.StartAsync(stop).ConfigureAwait(false);
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var heard = app.Lifetime.ApplicationStopping.Register(stopping.SetResult);
        using var told = stop.Register(app.Lifetime.StopApplication);
        await stopping.Task.ConfigureAwait(false);

        using var enough = new CancellationTokenSource();
        var stopped = app.StopAsync(enough.Token);
        var inHand = app.Services.GetRequiredService<RequestsInHand>();
        inHand.Stop();
        await Task.WhenAny(stopped, inHand.None).ConfigureAwait(false);
        await using var sending = TimeProvider
            .System.CreateTimer(_ => enough.Cancel(), null, SendTime, Timeout.InfiniteTimeSpan)
            .ConfigureAwait(false);
        await stopped.ConfigureAwait(false);
    }
}
