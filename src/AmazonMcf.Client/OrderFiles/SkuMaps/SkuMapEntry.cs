namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>A product of a SKU map.</summary>
/// <param name="ShopSku">Its SKU in the shop; null if it is identified by its name. In a map from a table it can be a name.</param>
/// <param name="ProductName">Its name in the shop; null if it is identified by its SKU.</param>
/// <param name="Match">Its components.</param>
internal sealed record SkuMapEntry(string? ShopSku, string? ProductName, SkuMapMatch Match)
{
    /// <summary>The text that identifies the product.</summary>
    public string Key => ShopSku ?? ProductName ?? "";
}
