namespace AmazonMcf.OrderFiles.Formats.Shops;

/// <summary>
/// Amazon's own file for bulk orders of Multi-Channel Fulfillment: tab delimited, one row a line, further rows of an order with
/// order ID, SKU, quantity and line ID alone. Its columns are among the common names; newer ones that it has besides are kept.
/// </summary>
internal static class AmazonFlatFile
{
    public static ShopFormat Format { get; } = new()
    {
        Name = "AmazonFlatFile",
        Description = "Amazon, bulk orders of Multi-Channel Fulfillment",
        Signatures = [["MerchantFulfillmentOrderID", "MerchantSKU"]],
        HasCommonNames = true,
    };
}
