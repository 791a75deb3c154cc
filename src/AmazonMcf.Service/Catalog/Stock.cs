namespace AmazonMcf.Service.Catalog;

/// <summary>The units behind a fulfillment network SKU in one marketplace.</summary>
/// <param name="OnHand">Units in the warehouses.</param>
/// <param name="Reserved">Of these, promised to orders and not picked yet. May exceed what is there when stock was lost.</param>
/// <param name="Picked">Of these, in shipments that have not left.</param>
/// <param name="Inbound">Units in transit to the warehouses that belong to no inbound shipment.</param>
/// <param name="ChangedAt">Last change (virtual UTC).</param>
internal sealed record Stock(int OnHand, int Reserved, int Picked, int Inbound, DateTime ChangedAt)
{
    /// <summary>Units of inbound shipments that are with the seller.</summary>
    public int Working { get; init; }

    /// <summary>Units of inbound shipments that are with a carrier.</summary>
    public int Shipped { get; init; }

    /// <summary>Units of inbound shipments that are at a warehouse and not received yet.</summary>
    public int Receiving { get; init; }

    /// <summary>Units that were received damaged.</summary>
    public int Damaged { get; init; }

    /// <summary>All units that are not in the warehouses yet.</summary>
    public int Coming => Inbound + Working + Shipped + Receiving;


    /// <summary>Units a new order can have.</summary>
    public int Available => Math.Max(0, OnHand - Reserved - Picked);
}
