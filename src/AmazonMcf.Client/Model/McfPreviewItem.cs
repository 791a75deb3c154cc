namespace AmazonMcf.Model;

/// <summary>Units of a line in a previewed shipment.</summary>
public sealed class McfPreviewItem
{
    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The order line id.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The number of units.</summary>
    public int Quantity { get; set; }

    /// <summary>The weight of the units.</summary>
    public McfWeight? EstimatedShippingWeight { get; set; }

    /// <summary>How the weight was calculated; see <c>KnownValues.ShippingWeightCalculationMethods</c>.</summary>
    public string? ShippingWeightCalculationMethod { get; set; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Quantity} x {SellerSku}");
}
