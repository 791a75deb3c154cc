using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Removes spaces around the IDs and SKUs of an order that is not placed yet, as in files: otherwise one order in two spellings would be
/// two orders, and both would ship. An order of the service keeps its ID, which identifies it exactly as it was placed.
/// </summary>
internal static class TrimmedIds
{
    /// <summary>The order with trimmed IDs and SKUs: the same object if there is nothing to remove, otherwise a copy.</summary>
    /// <param name="order">The order; it is not changed.</param>
    public static McfOrderRequest Of(McfOrderRequest order)
    {
        if (TextsOf(order).All(text => text is null || text.Trim().Length == text.Length))
        {
            return order;
        }

        var copy = ModelCopy.Of(order);
        Apply(copy);
        return copy;
    }

    /// <summary>Changes the order.</summary>
    /// <param name="order">The order.</param>
    public static void Apply(McfOrderRequest order)
    {
        order.SellerFulfillmentOrderId = order.SellerFulfillmentOrderId?.Trim();
        order.DisplayableOrderId = order.DisplayableOrderId?.Trim();
        foreach (var item in order.Items ?? [])
        {
            if (item is null)
            {
                continue;
            }

            item.SellerSku = item.SellerSku?.Trim();
            item.SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId?.Trim();
            item.FulfillmentNetworkSku = item.FulfillmentNetworkSku?.Trim();
        }
    }

    private static IEnumerable<string?> TextsOf(McfOrderRequest order) =>
    [
        order.SellerFulfillmentOrderId,
        order.DisplayableOrderId,
        .. (order.Items ?? []).OfType<McfOrderRequestItem>()
            .SelectMany(item => new[] { item.SellerSku, item.SellerFulfillmentOrderItemId, item.FulfillmentNetworkSku }),
    ];
}
