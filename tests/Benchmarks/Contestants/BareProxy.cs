using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>
/// The least possible proxy: Kestrel receives a request, HttpClient passes it on. In a process of its own.
/// </summary>
internal sealed class BareProxy : IDisposable
{
    public const string Name = "Kestrel + HttpClient, forwarding";

    private const string Serve = "--proxy";
    private const string Token = "x-amz-access-token";
    private readonly Worker worker;

    private BareProxy(Worker worker, Uri endpoint) => (this.worker, Endpoint) = (worker, endpoint);

    public Uri Endpoint { get; }

    public static async Task<BareProxy> StartAsync(ServedService upstream)
    {
        var worker = Worker.Start("dotnet", [typeof(BareProxy).Assembly.Location, Serve, upstream.Endpoint.ToString()]);
        return new BareProxy(worker, new Uri(await worker.ReadLineAsync()));
    }

    /// <summary>Passes on until it is killed, if this process was started for it.</summary>
    public static async Task<bool> ServeAsync(string[] arguments)
    {
        if (arguments is not [Serve, var upstream])
        {
            return false;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        using var http = new HttpClient { BaseAddress = new Uri(upstream) };
        app.MapFallback(context => PassOnAsync(http, context));
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(app.Urls.First()));
        await app.RunAsync();
        return true;
    }

    public void Dispose() => worker.Dispose();

    private static async Task PassOnAsync(HttpClient http, HttpContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Request.Path.ToString());
        request.Headers.Add(Token, context.Request.Headers[Token].ToString());
        using var response = await http.SendAsync(request);
        context.Response.StatusCode = (int)response.StatusCode;
        await context.Response.Body.WriteAsync(await response.Content.ReadAsByteArrayAsync());
    }
}
