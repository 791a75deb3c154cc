namespace AmazonMcf.Model;

/// <summary>A line of the shop's order, as far as a parcel contains it.</summary>
public sealed class McfParcelLine
{
    /// <summary>The SKU in the shop; null if the SKU map has several products for the SKU at Amazon.</summary>
    public string? ShopSku { get; set; }

    /// <summary>The line id of the order, without what the SKU map added to it.</summary>
    public string? ShopLineId { get; set; }

    /// <summary>
    /// The units of the shop that this parcel completes. A bundle counts for the parcel that contains its last component; 0 if a later
    /// parcel completes it.
    /// </summary>
    public int Quantity { get; set; }

    /// <summary>Whether the parcel contains whole units of the shop only.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The units at Amazon.</summary>
    public IReadOnlyList<McfShipmentItem> Items { get; set => field = Readable.List(value); } = Readable.List<McfShipmentItem>([]);

    /// <inheritdoc />
    public override string ToString() =>
        FormattableString.Invariant($"{Quantity} x {ShopSku ?? (Items.Count > 0 ? Items[0].SellerSku : null)}");
}
