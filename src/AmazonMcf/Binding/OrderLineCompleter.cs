using System.Collections;
using AmazonMcf.Connection;
using SellingPartner.Telemetry;

namespace AmazonMcf.Binding;

/// <summary>Completes the lines of the order that was typed before.</summary>
internal sealed class OrderLineCompleter : ServiceCompleter
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyList<(string Value, string Tip)>> AskAsync(
        McfConnection connection,
        IDictionary bound,
        ApiCall call
    )
    {
        if (InputObject.Items(bound["SellerFulfillmentOrderId"]).FirstOrDefault()?.ToString() is not { Length: > 0 } orderId)
        {
            return [];
        }

        var order = await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);
        return [.. order.Items
            .Where(item => item.SellerFulfillmentOrderItemId is not null)
            .Select(item => (item.SellerFulfillmentOrderItemId!, FormattableString.Invariant($"{item.Quantity} x {item.SellerSku}")))];
    }
}
