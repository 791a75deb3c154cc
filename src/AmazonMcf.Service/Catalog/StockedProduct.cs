namespace AmazonMcf.Service.Catalog;

/// <summary>A product with the units behind it.</summary>
/// <param name="SellerSku">The seller's SKU.</param>
/// <param name="FnSku">The fulfillment network SKU.</param>
/// <param name="Asin">The ASIN.</param>
/// <param name="Name">The name of the product.</param>
/// <param name="Stock">The units.</param>
internal sealed record StockedProduct(string SellerSku, string FnSku, string Asin, string Name, Stock Stock);
