using System.Collections.Concurrent;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Store;

public class ClosingTests
{
    [Fact]
    public async Task A_closed_service_completes_pending_requests_and_does_nothing_more()
    {
        using var folder = new StoreFolder();
        var answered = new ConcurrentBag<string>();
        var refused = new ConcurrentBag<string>();
        using (var counter = new Counter(options => options.Path = folder.Path))
        {
            _ = counter.Token;
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var creates = Enumerable.Range(0, 4).Select(lane => Task.Run(() =>
            {
                for (var number = 0; refused.Count(id => id.StartsWith($"{lane}-", StringComparison.Ordinal)) < 3; number++)
                {
                    Create(counter, $"{lane}-{number}", answered, refused);
                    if (answered.Count > 20)
                    {
                        begun.TrySetResult();
                    }
                }
            })).ToArray();
            await begun.Task;
            counter.Dispose();
            await Task.WhenAll(creates);
        }

        using var after = new Counter(options => options.Path = folder.Path);
        var placed = after.Service.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId);
        Assert.Equal(answered.Order(StringComparer.Ordinal), placed.Order(StringComparer.Ordinal));
    }

    private static void Create(Counter counter, string id, ConcurrentBag<string> answered, ConcurrentBag<string> refused)
    {
        try
        {
            Assert.Equal(200, counter.Create(id).Status);
            answered.Add(id);
        }
        catch (ObjectDisposedException)
        {
            refused.Add(id);
        }
    }
}
