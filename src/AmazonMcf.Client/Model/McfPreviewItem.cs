namespace AmazonMcf.Model;

/// <summary>Units of a line in a previewed shipment.</summary>
public sealed class McfPreviewItem
{
    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Units.</summary>
    public int Quantity { get; set; }

    /// <summary>Their weight.</summary>
    public McfWeight? EstimatedShippingWeight { get; set; }

    /// <summary><c>Package</c> by weight or <c>Dimensional</c> by volume.</summary>
    public string? ShippingWeightCalculationMethod { get; set; }
}
