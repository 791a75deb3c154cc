namespace AmazonMcf.Model;

/// <summary>A line that could not be filled.</summary>
public sealed class McfUnfulfillableItem
{
    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Units.</summary>
    public int Quantity { get; set; }

    /// <summary>Why, as codes of the service.</summary>
    public IReadOnlyList<string> Reasons { get; set; } = [];
}
