using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Removes spaces around the IDs and SKUs of an order that is not placed yet, as in files: otherwise one order in two spellings would be
/// two orders, and both would ship. An order of the service keeps its ID, which identifies it exactly as it was placed.
/// </summary>
internal static class TrimmedIds
{
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
}
