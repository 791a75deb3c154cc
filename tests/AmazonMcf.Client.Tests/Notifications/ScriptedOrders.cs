using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Notifications;

/// <summary>Orders as a test has them, with reads and lists that lag behind and fail.</summary>
internal sealed class ScriptedOrders : IOrders
{
    private readonly Dictionary<string, Queue<McfOrder>> stale = new(StringComparer.Ordinal);

    /// <summary>The orders as they are.</summary>
    public SortedDictionary<string, McfOrder> Now { get; } = new(StringComparer.Ordinal);

    /// <summary>The failures of the next reads of an order.</summary>
    public Queue<Exception> ReadFailures { get; } = new();

    /// <summary>The failures of the next lists, each after a number of orders.</summary>
    public Queue<(int After, Exception Failure)> ListFailures { get; } = new();

    /// <summary>The orders that were read, in sequence.</summary>
    public List<string> Reads { get; } = [];

    /// <summary>The number of lists that were requested.</summary>
    public int Lists { get; private set; }

    /// <summary>Lets the next reads of an order return it as it was.</summary>
    public void Lag(McfOrder before, int reads)
    {
        stale[before.SellerFulfillmentOrderId] = new(Enumerable.Repeat(before, reads));
    }

    /// <summary>Sets an order; safe while others read.</summary>
    public void Set(McfOrder order)
    {
        lock (Now)
        {
            Now[order.SellerFulfillmentOrderId] = order;
        }
    }

    public Task<McfOrder> GetOrderAsync(string sellerFulfillmentOrderId, ApiCall call)
    {
        lock (Now)
        {
            Reads.Add(sellerFulfillmentOrderId);
            return ReadFailures.Count > 0 ? Task.FromException<McfOrder>(ReadFailures.Dequeue())
                : Task.FromResult(
                    stale.TryGetValue(sellerFulfillmentOrderId, out var before) && before.Count > 0
                        ? before.Dequeue()
                        : Now[sellerFulfillmentOrderId]);
        }
    }

    public async IAsyncEnumerable<McfOrder> ListOrdersAsync(DateTime? since, ApiCall call)
    {
        await Task.Yield();
        Lists++;
        (int After, Exception? Failure) end = ListFailures.Count > 0 ? ListFailures.Dequeue() : (int.MaxValue, null);
        List<McfOrder> listed;
        lock (Now)
        {
            listed = [.. Now.Values.Where(order => order.StatusUpdatedDate >= since).OrderBy(order => order.StatusUpdatedDate)];
        }

        foreach (var order in listed.Take(end.After))
        {
            yield return new McfOrder
            {
                SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
                Status = order.Status,
                StatusUpdatedDate = order.StatusUpdatedDate,
            };
        }

        if (end.Failure is not null)
        {
            throw end.Failure;
        }
    }

    public Task CreateOrderAsync(McfOrderRequest request, ApiCall call) => throw new NotSupportedException();

    public Task<McfOrderPage> ReadOrderPageAsync(DateTime? since, string? nextToken, ApiCall call) => throw new NotSupportedException();

    public Task<McfOrder?> UpdateOrderAsync(McfOrderUpdate update, ApiCall call) => throw new NotSupportedException();

    public Task<McfOrder?> CancelOrderAsync(string sellerFulfillmentOrderId, ApiCall call, bool acceptsRepeat = true) =>
        throw new NotSupportedException();

    public Task<McfOrder?> SetOrderStatusAsync(string sellerFulfillmentOrderId, string status, ApiCall call) =>
        throw new NotSupportedException();
}
