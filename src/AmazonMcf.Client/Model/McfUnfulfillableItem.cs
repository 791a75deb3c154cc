namespace AmazonMcf.Model;

/// <summary>A line that could not be fulfilled.</summary>
public sealed class McfUnfulfillableItem
{
    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The order line id.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The number of units.</summary>
    public int Quantity { get; set; }

    /// <summary>The reason codes; see <c>KnownValues.UnfulfillableReasons</c>.</summary>
    public IReadOnlyList<string> Reasons { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Quantity} x {SellerSku} ({Reasons})");
}
