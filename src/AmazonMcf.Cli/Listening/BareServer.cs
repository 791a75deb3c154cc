using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.WindowsServices;

namespace AmazonMcf.Cli.Listening;

/// <summary>
/// A web server that ignores settings files in the working folder and environment variables: they cannot open other addresses, write logs
/// or enable error pages with stack traces. Supports running as a Windows service.
/// </summary>
internal static class BareServer
{
    private static readonly TimeSpan SendTime = TimeSpan.FromSeconds(5);

    /// <summary>Creates the server without starting it.</summary>
    /// <param name="stopTime">How long a stop waits for requests in progress.</param>
    /// <param name="configure">Configures addresses and limits.</param>
    public static WebApplication Create(TimeSpan stopTime, Action<KestrelServerOptions> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = stopTime);
        if (WindowsServiceHelpers.IsWindowsService())
        {
            // AddWindowsService would also write every request, with its query, to the event log.
            builder.Services.AddSingleton<IHostLifetime, WindowsServiceLifetime>();
        }

        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            configure(kestrel);
        });
        builder.Services.AddSingleton<RequestsInProgress>();
        var app = builder.Build();
        app.Use(next => context => app.Services.GetRequiredService<RequestsInProgress>().RespondAsync(context, next));
        return app;
    }

    /// <summary>
    /// Listens until it is stopped by Ctrl+C, the system or <paramref name="stop"/>. Requests in progress are completed first. Kestrel then
    /// gets a moment to send its output, because it would wait for connections that never complete their request. A second signal does not
    /// wait for requests in progress.
    /// </summary>
    /// <param name="app">The server.</param>
    /// <param name="stop">Stops the server.</param>
    public static async Task RunAsync(WebApplication app, CancellationToken stop = default)
    {
        using var forceStop = new CancellationTokenSource();
        using var signals = new StopSignals(app.Lifetime.StopApplication, forceStop.Cancel);
        await app.StartAsync(stop).ConfigureAwait(false);
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var received = app.Lifetime.ApplicationStopping.Register(stopping.SetResult);
        using var notified = stop.Register(app.Lifetime.StopApplication);
        await stopping.Task.ConfigureAwait(false);

        var stopped = app.StopAsync(forceStop.Token);
        var inProgress = app.Services.GetRequiredService<RequestsInProgress>();
        inProgress.Stop();
        await Task.WhenAny(stopped, inProgress.None).ConfigureAwait(false);
        await using var sending = TimeProvider
            .System.CreateTimer(_ => forceStop.Cancel(), null, SendTime, Timeout.InfiniteTimeSpan)
            .ConfigureAwait(false);
        await stopped.ConfigureAwait(false);
    }
}
