using System.Collections;
using System.Collections.Concurrent;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Binding;

/// <summary>Completes the lines of the order that was typed before.</summary>
internal sealed class OrderLineCompleter : ServiceCompleter
{
    /// <inheritdoc />
    private protected override async Task AskAsync(
        McfConnection connection, IDictionary bound, ApiCall call, ConcurrentQueue<(string Value, string Tip)> found)
    {
        if (InputObject.Items(bound["SellerFulfillmentOrderId"]).FirstOrDefault()?.ToString() is not { Length: > 0 } orderId)
        {
            return;
        }

        var order = await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);
        foreach (var item in order.Items.OrEmpty().Where(item => item.SellerFulfillmentOrderItemId is not null))
        {
            found.Enqueue((item.SellerFulfillmentOrderItemId!, FormattableString.Invariant($"{item.Quantity} x {item.SellerSku}")));
        }
    }
}
