using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmazonMcf.Cli.Listening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AmazonMcf.Cli;

/// <summary>A queue behind a socket, in the protocol of Amazon SQS. What is received is invisible for good unless it is deleted.</summary>
internal sealed class QueueServer : IAsyncDisposable
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<(string Receipt, string Body)> messages = [];
    private readonly HashSet<string> received = new(StringComparer.Ordinal);
    private Task running = Task.CompletedTask;
    private int count;

    private QueueServer()
    {
    }

    /// <summary>Credentials of the AWS SDK for tests; any are accepted.</summary>
    public static (string Name, string? Value)[] Credentials { get; } =
        [("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE"), ("AWS_SECRET_ACCESS_KEY", "for-tests-only")];

    /// <summary>The URL of the queue.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The messages that were not deleted.</summary>
    public IReadOnlyList<string> Left
    {
        get
        {
            lock (gate)
            {
                return messages.ConvertAll(message => message.Body);
            }
        }
    }

    /// <summary>How many seconds each request to receive waited for a message.</summary>
    public ConcurrentQueue<int> Waits { get; } = new();

    /// <summary>Starts an empty queue, and lets this process have the credentials.</summary>
    public static async Task<QueueServer> StartAsync()
    {
        foreach (var (name, value) in Credentials)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        var server = new QueueServer();
        var app = BareServer.Create(StopTime, kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app.Run(server.RespondAsync);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Lifetime.ApplicationStarted.Register(started.SetResult);
        server.running = RunAsync(app, server.stop.Token);
        await started.Task;
        server.Url = new Uri(new Uri(app.Urls.First()), "000000000000/mcf").AbsoluteUri;
        return server;
    }

    /// <summary>Adds a message.</summary>
    public void Put(string body)
    {
        lock (gate)
        {
            messages.Add(($"r{count++}", body));
        }
    }

    /// <summary>Adds a notification that an order changed.</summary>
    public void PutOrder(string orderId, string status, string? seller = null, string? id = null) => Put(JsonSerializer.Serialize(new
    {
        NotificationType = "FULFILLMENT_ORDER_STATUS",
        Payload = new
        {
            FulfillmentOrderStatusNotification = new
            {
                SellerId = seller,
                EventType = "Order",
                SellerFulfillmentOrderId = orderId,
                FulfillmentOrderStatus = status,
                StatusUpdatedDateTime = "2020-01-01T00:00:00Z",
            },
        },
        NotificationMetadata = new { NotificationId = id ?? "n-" + orderId },
    }));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
    }

    private static async Task RunAsync(WebApplication app, CancellationToken stop)
    {
        await using (app)
        {
            await BareServer.RunAsync(app, stop);
        }
    }

    private async Task RespondAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        object answer = context.Request.Headers["X-Amz-Target"].ToString() switch
        {
            "AmazonSQS.GetQueueUrl" => new { QueueUrl = Url },
            "AmazonSQS.ReceiveMessage" => new { Messages = await ReceiveAsync(body.RootElement, context.RequestAborted) },
            "AmazonSQS.DeleteMessageBatch" => Delete(body.RootElement),
            var target => throw new InvalidOperationException(target),
        };
        context.Response.ContentType = "application/x-amz-json-1.0";
        await context.Response.WriteAsync(JsonSerializer.Serialize(answer), context.RequestAborted);
    }

    private async Task<object[]> ReceiveAsync(JsonElement request, CancellationToken aborted)
    {
        var taken = Take(request.GetProperty("MaxNumberOfMessages").GetInt32());
        var wait = request.TryGetProperty("WaitTimeSeconds", out var seconds) ? seconds.GetInt32() : 0;
        Waits.Enqueue(wait);
        if (taken.Length == 0 && wait > 0)
        {
            await Task.Delay(TimeSpan.FromSeconds(wait), aborted);
        }

        return taken;
    }

    private object[] Take(int max)
    {
        lock (gate)
        {
            return
            [
                .. messages.Where(message => !received.Contains(message.Receipt)).Take(max).ToList().Select(message =>
                {
                    received.Add(message.Receipt);
                    return new
                    {
                        MessageId = message.Receipt,
                        ReceiptHandle = message.Receipt,
                        message.Body,
#pragma warning disable CA5351 // The protocol has this checksum.
                        MD5OfBody = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(message.Body))),
#pragma warning restore CA5351
                        Attributes = new { ApproximateReceiveCount = "1" },
                    };
                }),
            ];
        }
    }

    private object Delete(JsonElement request)
    {
        lock (gate)
        {
            var entries = request.GetProperty("Entries").EnumerateArray().ToList();
            foreach (var receipt in entries.ConvertAll(entry => entry.GetProperty("ReceiptHandle").GetString()))
            {
                messages.RemoveAll(message => message.Receipt == receipt);
            }

            return new
            {
                Successful = entries.ConvertAll(entry => new { Id = entry.GetProperty("Id").GetString() }),
                Failed = Array.Empty<object>(),
            };
        }
    }
}
