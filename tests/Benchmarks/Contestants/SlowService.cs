using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>A service that takes every order and says so after 300 ms. In a process of its own.</summary>
internal sealed class SlowService : IDisposable
{
    private const string Serve = "--slow-service";
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(300);

    private readonly Worker worker;

    private SlowService(Worker worker, Uri endpoint) => (this.worker, Endpoint) = (worker, endpoint);

    public Uri Endpoint { get; }

    public static async Task<SlowService> StartAsync()
    {
        var worker = Worker.Start("dotnet", [typeof(SlowService).Assembly.Location, Serve]);
        return new SlowService(worker, new Uri(await worker.ReadLineAsync()));
    }

    /// <summary>Serves until it is killed, if this process was started for it.</summary>
    public static async Task<bool> ServeAsync(string[] arguments)
    {
        if (arguments is not [Serve])
        {
            return false;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/auth/o2/token", () => """{"access_token":"Atza|1","token_type":"bearer","expires_in":3600}""");
        app.MapFallback(RespondAsync);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(app.Urls.First()));
        await app.RunAsync();
        return true;
    }

    public void Dispose() => worker.Dispose();

    private static async Task RespondAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        await Task.Delay(Delay);
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        context.Response.ContentType = "application/json";
        context.Response.StatusCode = context.Request.Method == "POST" ? 200 : 404;
        await context.Response.WriteAsync(
            context.Request.Method == "POST" ? "{}" : "{\"errors\":[{\"code\":\"NotFound\",\"message\":\"\"}]}"
        );
    }
}
