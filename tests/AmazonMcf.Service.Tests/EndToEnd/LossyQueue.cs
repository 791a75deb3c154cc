using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Notifications;

namespace AmazonMcf.Service.EndToEnd;

/// <summary>A queue that is filled by the service and spoiled by a test. Messages that are received are invisible for good.</summary>
internal sealed class LossyQueue : INotificationQueue
{
    private readonly object gate = new();
    private List<(string Receipt, string Body)> visible = [];
    private readonly Dictionary<string, string> invisible = [];
    private int receipts;

    public LossyQueue() => Endpoint = new Filler(this);

    public HttpMessageHandler Endpoint { get; }

    public McfQueueFailedException? Failure { get; set; }

    /// <summary>Whether messages stay visible when they are received.</summary>
    public bool ShowsAgain { get; set; }

    public IReadOnlyList<string> Left
    {
        get
        {
            lock (gate)
            {
                return [.. visible.Select(message => message.Body), .. invisible.Values];
            }
        }
    }

    public void Put(string body)
    {
        lock (gate)
        {
            visible.Add(($"r{receipts++}", body));
        }
    }

    /// <summary>Removes all messages that are visible.</summary>
    public void Discard()
    {
        lock (gate)
        {
            visible.Clear();
        }
    }

    /// <summary>Loses the messages of 5 % of the orders and one message in 20 of the others, doubles 5 %, shuffles all.</summary>
    /// <returns>The orders that lost every message.</returns>
    public HashSet<string> Spoil(int seed)
    {
        var random = new Random(seed);
        var orders = visible.ConvertAll(message => OrderOf(message.Body));
        var all = orders.ToHashSet(StringComparer.Ordinal);
        var unlucky = all.Order(StringComparer.Ordinal).Where(_ => random.NextDouble() < 0.05).ToHashSet(StringComparer.Ordinal);
        var kept = visible.Where(message => !unlucky.Contains(OrderOf(message.Body)) && random.NextDouble() >= 0.05).ToList();
        var doubled = kept.Where(_ => random.NextDouble() < 0.05).Select(message => ($"r{receipts++}", message.Body)).ToList();
        visible = [.. kept.Concat(doubled).OrderBy(_ => random.Next())];
        all.ExceptWith(visible.Select(message => OrderOf(message.Body)));
        return all;
    }

    public Task<IReadOnlyList<QueueMessage>> ReceiveAsync(int max, TimeSpan wait, CancellationToken stop)
    {
        if (Failure is not null)
        {
            return Task.FromException<IReadOnlyList<QueueMessage>>(Failure);
        }

        lock (gate)
        {
            var taken = visible.Take(max).ToList();
            if (ShowsAgain)
            {
                return Task.FromResult<IReadOnlyList<QueueMessage>>(
                    taken.ConvertAll(message => new QueueMessage(message.Receipt, message.Receipt, message.Body, 1)));
            }

            visible.RemoveRange(0, taken.Count);
            taken.ForEach(message => invisible[message.Receipt] = message.Body);
            return Task.FromResult<IReadOnlyList<QueueMessage>>(
                taken.ConvertAll(message => new QueueMessage(message.Receipt, message.Receipt, message.Body, 1)));
        }
    }

    public Task<IReadOnlyDictionary<string, string>> DeleteAsync(IReadOnlyList<string> receipts, CancellationToken stop)
    {
        lock (gate)
        {
            foreach (var receipt in receipts)
            {
                Assert.True(invisible.Remove(receipt));
            }
        }

        return Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());
    }

    public void Dispose() => Endpoint.Dispose();

    private static string OrderOf(string body) => JsonDocument.Parse(body).RootElement.GetProperty("Payload")
        .GetProperty("FulfillmentOrderStatusNotification").GetProperty("SellerFulfillmentOrderId").GetString()!;

    private sealed class Filler(LossyQueue queue) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).RootElement;
            if (body.TryGetProperty("MessageBody", out var message))
            {
                queue.Put(message.GetString()!);
            }

            return new HttpResponseMessage { Content = new StringContent("""{"QueueUrl":"http://queues.example/000000000000/mcf"}""") };
        }
    }
}
