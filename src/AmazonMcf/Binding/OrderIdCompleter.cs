using System.Collections;
using System.Collections.Concurrent;
using AmazonMcf.Connection;
using SellingPartner.Telemetry;

namespace AmazonMcf.Binding;

/// <summary>Completes the IDs of recently changed orders.</summary>
internal sealed class OrderIdCompleter : ServiceCompleter
{
    private const int Most = 50;

    /// <inheritdoc />
    private protected override async Task AskAsync(
        McfConnection connection, IDictionary bound, ApiCall call, ConcurrentQueue<(string Value, string Tip)> found)
    {
        await foreach (var order in connection.Outbound.ListOrdersAsync(null, call).ConfigureAwait(false))
        {
            found.Enqueue((order.SellerFulfillmentOrderId, $"{order.Status}, received {InvariantText.Of(order.ReceivedDate)}"));
            if (found.Count == Most)
            {
                break;
            }
        }
    }
}
