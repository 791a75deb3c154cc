namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>One row of a SKU map: a component of a product.</summary>
internal sealed record SkuMapRow
{
    /// <summary>The line of the file, from 1; null for a map that is not a file.</summary>
    public int? Line { get; init; }

    /// <summary>The channel that the row is for; null for all channels.</summary>
    public string? Channel { get; init; }

    /// <summary>The SKU in the shop; null if the product is identified by its name.</summary>
    public string? ShopSku { get; init; }

    /// <summary>The name of the product in the shop; null if the product is identified by its SKU.</summary>
    public string? ProductName { get; init; }

    /// <summary>The SKU at Amazon.</summary>
    public string? SellerSku { get; init; }

    /// <summary>The units of <see cref="SellerSku"/> in one unit of the shop.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>The text that identifies the product.</summary>
    public string Key => ShopSku ?? ProductName ?? "";
}
