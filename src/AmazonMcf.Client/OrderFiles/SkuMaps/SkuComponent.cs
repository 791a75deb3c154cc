namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>A SKU of the seller at Amazon that a product of the shop consists of.</summary>
/// <param name="SellerSku">The SKU at Amazon.</param>
/// <param name="Quantity">Its units in one unit of the shop.</param>
internal sealed record SkuComponent(string SellerSku, int Quantity);
