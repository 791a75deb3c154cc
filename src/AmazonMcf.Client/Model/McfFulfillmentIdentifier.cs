namespace AmazonMcf.Model;

/// <summary>
/// The identifiers that Amazon uses for a SKU. Source: getInventorySummaries of FBA Inventory v1; GetFulfillmentIdentifierForMSKU of
/// Amazon FWS.
/// </summary>
public sealed class McfFulfillmentIdentifier : McfSellerObject
{
    /// <summary>The marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>Amazon's SKU of the inventory (FNSKU), as printed on labels.</summary>
    public string? FnSku { get; set; }

    /// <summary>The ASIN of the product.</summary>
    public string? Asin { get; set; }

    /// <summary>The condition, for example <c>NewItem</c>.</summary>
    public string? Condition { get; set; }

    internal static McfFulfillmentIdentifier Of(McfInventoryItem item) => new()
    {
        MarketplaceId = item.MarketplaceId,
        SellerSku = item.SellerSku,
        FnSku = item.FnSku,
        Asin = item.Asin,
        Condition = item.Condition,
        SellerKey = item.SellerKey,
        ConnectionName = item.ConnectionName,
    };
}
