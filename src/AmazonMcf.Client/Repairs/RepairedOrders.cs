using AmazonMcf.Model;

namespace AmazonMcf.Repairs;

/// <summary>The orders that other orders repair: they need nothing any more.</summary>
internal sealed class RepairedOrders
{
    private readonly HashSet<(string? Seller, string OrderId)> repaired = [];

    /// <summary>Records what an order repairs.</summary>
    /// <param name="order">The order; one that was canceled repairs nothing.</param>
    /// <returns>The ids of the orders that it repairs; none for an order that is not a repair.</returns>
    public IReadOnlyList<string> Add(McfOrder order)
    {
        var ids = RepairId.Repaired(order);
        repaired.UnionWith(ids.Select(id => (order.SellerKey, id)));
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
    public bool Contains(McfOrder order) =>
        RepairId.IsRepairable(order) && repaired.Contains((order.SellerKey, order.SellerFulfillmentOrderId));
}
