using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using AmazonMcf.Cli.Listening;
using AmazonMcf.Cli.Serve;
using AmazonMcf.Service;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Login;
using AmazonMcf.Testing;
using AmazonMcf.Testing.Results;
using Microsoft.AspNetCore.Builder;

namespace AmazonMcf.Cli;

/// <summary>
/// The embedded service behind a socket, and in front of it the rows of the result table: each order meets what its row says, and then
/// the service's own responses.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private const string RequestId = "x-amzn-RequestId";
    private const string AccessToken = "x-amz-access-token";
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    private readonly EmbeddedService service = EmbeddedService.Open(
        new EmbeddedServiceOptions
        {
            StartTime = TestStart.Value,
            Unlimited = true,
            TimeScale = 0,
        }
    );
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, (Queue<ServiceStep> Creates, Queue<ServiceStep> Reads)> scripts = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentQueue<string> tokens = new();
    private Queue<ServiceStep> logins = new();

    // By token: the login of another process, or one that is still on its way, is not one that the sender of a request has seen.
    private readonly ConcurrentDictionary<string, string> loginIds = new(StringComparer.Ordinal);
    private Task running = Task.CompletedTask;
    private int made;

    /// <summary>The root of the API.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>Starts a server whose orders meet nothing yet.</summary>
    public static async Task<ScriptedServer> StartAsync()
    {
        var server = new ScriptedServer();
        var app = BareServer.Create(StopTime, kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app.Run(new ServiceEndpoint(server.Respond, server.service.Fail, new Messages(), TimeProvider.System).RespondAsync);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Lifetime.ApplicationStarted.Register(started.SetResult);
        server.running = RunAsync(app, server.stop.Token);
        await started.Task;
        server.Endpoint = new Uri(app.Urls.First());
        return server;
    }

    /// <summary>Lets orders meet what their rows say.</summary>
    /// <param name="rows">The rows by order id.</param>
    public void Arm(IReadOnlyDictionary<string, ResultCase> rows)
    {
        foreach (var (id, row) in rows)
        {
            scripts[id] = (new(row.Creates), new(row.Reads));
        }

        logins = new(rows.Values.SelectMany(row => row.Logins));
    }

    /// <summary>How many orders of an id there are with one line of a quantity.</summary>
    public int Count(string id, int quantity) => service.ReadCommittedState().Orders
        .Count(order => order.SellerFulfillmentOrderId == id && order.Lines.Single().Quantity == quantity);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
        service.Dispose();
    }

    private static async Task RunAsync(WebApplication app, CancellationToken stop)
    {
        await using (app)
        {
            await BareServer.RunAsync(app, stop);
        }
    }

    private ServiceResponse Respond(ServiceRequest request)
    {
        if (request.Path == EmbeddedCredentials.TokenPath)
        {
            var login = Follow(logins, request, "");
            if (login.Headers.TryGetValue(RequestId, out var id) && TokenOf(login) is { } issued)
            {
                loginIds.TryAdd(issued, id);
            }

            return login;
        }

        var (orderId, isCreate) = OrderOf(request);
        return scripts.TryGetValue(orderId, out var script)
            ? Follow(isCreate ? script.Creates : script.Reads, request, orderId)
            : service.Handle(request);
    }

    private ServiceResponse Follow(Queue<ServiceStep> steps, ServiceRequest request, string orderId)
    {
        ServiceStep step;
        lock (steps)
        {
            step = steps.Count == 0 ? ServiceStep.Own : steps.Peek().ForEver ? steps.Peek() : steps.Dequeue();
        }

        var own = step.Reaches ? service.Handle(request) : null;
        if (request.Header(AccessToken) is { } token && tokens.IsEmpty)
        {
            tokens.Enqueue(token);
        }

        return step.Reply is { } reply ? Compose(reply, request, orderId) : own!;
    }

    private ServiceResponse Compose(ServiceReply reply, ServiceRequest request, string orderId)
    {
        var body = reply.BodyFor(orderId, reply.Body.Contains("{order}", StringComparison.Ordinal) ? Read(orderId) : "");
        var response = new ServiceResponse(reply.Status, "application/json", Encoding.UTF8.GetBytes(body))
        {
            IsDropped = reply.Break == ReplyBreak.Reset,
        };
        if (reply.Id != ReplyId.None)
        {
            response.Headers[RequestId] = reply.Id switch
            {
                ReplyId.Repeated => loginIds.GetValueOrDefault(request.Header(AccessToken) ?? "", "none"),
                ReplyId.Empty => "",
                _ => FormattableString.Invariant($"made-{Interlocked.Increment(ref made)}"),
            };
        }

        foreach (var header in reply.Headers.GroupBy(header => header.Name, header => header.Value))
        {
            response.Headers[header.Key] = string.Join(", ", header);
        }

        if (reply.Break == ReplyBreak.Undecodable)
        {
            response.Headers["Content-Encoding"] = "br";
        }

        response.SentBytes = reply.Break == ReplyBreak.CutOff ? response.Content.Count / 2 : null;
        return response;
    }

    private string Read(string orderId)
    {
        tokens.TryPeek(out var token);
        var headers = new Dictionary<string, string> { ["Host"] = EmbeddedCredentials.Host, [AccessToken] = token ?? "" };
        var response = service.Handle(
            new ServiceRequest("GET", $"{EmbeddedCredentials.ApiPath}/fulfillmentOrders/{orderId}", headers: headers)
        );
        return Encoding.UTF8.GetString([.. response.Content]);
    }

    // Null where a row damages the response.
    private static string? TokenOf(ServiceResponse login)
    {
        try
        {
            using var body = JsonDocument.Parse(login.Content.ToArray());
            return body.RootElement.TryGetProperty("access_token", out var token) ? token.GetString() : null;
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static (string OrderId, bool IsCreate) OrderOf(ServiceRequest request)
    {
        if (request.Method != "POST")
        {
            return (Uri.UnescapeDataString(request.Path.Split('/')[^1]), false);
        }

        using var body = JsonDocument.Parse(request.Body);
        return (body.RootElement.GetProperty("sellerFulfillmentOrderId").GetString()!, true);
    }
}
