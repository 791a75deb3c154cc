namespace AmazonMcf.Service.Catalog;

/// <summary>The units behind a fulfillment network SKU in one marketplace.</summary>
/// <param name="OnHand">Units in the warehouses.</param>
/// <param name="Reserved">Of these, promised to orders and not picked yet. May exceed what is there when stock was lost.</param>
/// <param name="Picked">Of these, in shipments that have not left.</param>
/// <param name="Inbound">Units on their way to the warehouses.</param>
/// <param name="ChangedAt">Last change (virtual UTC).</param>
internal sealed record Stock(int OnHand, int Reserved, int Picked, int Inbound, DateTime ChangedAt)
{
    /// <summary>Units a new order can have.</summary>
    public int Available => Math.Max(0, OnHand - Reserved - Picked);
}
