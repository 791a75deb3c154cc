using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>The client core, used as the commands use it.</summary>
internal static class OurClient
{
    public const string Name = "AmazonMcf";

    public static Task GetAsync(McfConnection connection, string id) => connection.Outbound.GetOrderAsync(id, new ApiCall());

    /// <summary>Places orders, each exactly once, through the window that the commands dispatch with.</summary>
    public static void Place(McfConnection connection, IEnumerable<string> ids, int inFlight)
    {
        using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
        using var window = new DispatchWindow<McfOrderRequest, McfOrderResult>(
            inFlight, McfOutputOrder.Input, connection.Orders.PlaceAsync, stop);
        foreach (var id in ids)
        {
            if (window.IsFull)
            {
                TakeOne();
            }

            window.Submit(Orders.Model(id));
        }

        while (window.Count > 0)
        {
            TakeOne();
        }

        void TakeOne()
        {
            window.Take(Timeout.InfiniteTimeSpan, out var response);
            if (response!.GetResult().Outcome != McfOutcome.Created)
            {
                throw new InvalidOperationException("An order was not created.");
            }
        }
    }

    /// <summary>Streams the orders of a list.</summary>
    /// <param name="onFirst">Called with the requests it took to have the first order in hand.</param>
    /// <returns>How many orders there are.</returns>
    public static async Task<int> ListAsync(McfConnection connection, DateTime since, Action<int>? onFirst = null)
    {
        var count = 0;
        var call = new ApiCall();
        await foreach (var _ in connection.Outbound.ListOrdersAsync(since, call))
        {
            if (count++ == 0)
            {
                onFirst?.Invoke(call.Attempts);
            }
        }

        return count;
    }

    /// <summary>Streams the inventory of a marketplace.</summary>
    /// <returns>How many SKUs there are.</returns>
    public static async Task<int> ListInventoryAsync(McfConnection connection, string marketplace)
    {
        var count = 0;
        await foreach (var _ in connection.Inventory.ListAsync(marketplace, null, new ApiCall()))
        {
            count++;
        }

        return count;
    }
}
