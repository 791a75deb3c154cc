using AmazonMcf.Model;

namespace AmazonMcf.Repairs;

/// <summary>The orders that other orders repair: they need nothing any more.</summary>
internal sealed class RepairedOrders
{
    private readonly Dictionary<(string? Seller, string OrderId), List<McfOrder>> repairs = [];

    /// <summary>Records what an order may repair.</summary>
    /// <param name="order">The order; one that was canceled repairs nothing.</param>
    /// <returns>The ids of the orders that it may repair; none for an order that is not a repair.</returns>
    public IReadOnlyList<string> Add(McfOrder order)
    {
        var ids = RepairId.Repaired(order);
        foreach (var id in ids)
        {
            if (!repairs.TryGetValue((order.SellerKey, id), out var ofOrder))
            {
                repairs[(order.SellerKey, id)] = ofOrder = [];
            }

            ofOrder.Add(order);
        }

        return ids;
    }

    /// <summary>Records what orders repair.</summary>
    /// <param name="orders">The orders.</param>
    public void Add(IEnumerable<McfOrder> orders)
    {
        foreach (var order in orders)
        {
            Add(order);
        }
    }

    /// <summary>Whether an order of those recorded repairs this one.</summary>
    /// <param name="order">The order.</param>
    public bool Contains(McfOrder order) => repairs.TryGetValue((order.SellerKey, order.SellerFulfillmentOrderId), out var ofOrder)
        && ofOrder.Exists(repair => RepairProof.IsRepairOf(repair, order));
}
