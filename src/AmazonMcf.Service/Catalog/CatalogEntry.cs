using AmazonMcf.Connection;

namespace AmazonMcf.Service.Catalog;

/// <summary>The initial inventory of one SKU in one marketplace of a new store.</summary>
/// <param name="Marketplace">The marketplace.</param>
/// <param name="SellerSku">The seller's SKU; may contain spaces, slashes and non-ASCII letters.</param>
/// <param name="FulfillmentNetworkSku">Amazon's SKU (FNSKU). SKUs of a marketplace with the same FNSKU share their inventory.</param>
/// <param name="Asin">The ASIN.</param>
/// <param name="Name">The English name of the product.</param>
/// <param name="FulfillmentCenterId">The fulfillment center that ships it, for example <c>RNO1</c>.</param>
/// <param name="WeightPerUnit">The weight of a packed unit: pounds in the United States, kilograms elsewhere.</param>
/// <param name="Quantity">The number of sellable units.</param>
/// <param name="InboundQuantity">The number of inbound units: previews include them, orders cannot use them yet.</param>
/// <param name="Features">The names of the features that the product supports.</param>
public sealed record CatalogEntry(
    McfMarketplace Marketplace,
    string SellerSku,
    string FulfillmentNetworkSku,
    string Asin,
    string Name,
    string FulfillmentCenterId,
    decimal WeightPerUnit,
    int Quantity,
    int InboundQuantity,
    IReadOnlyList<string> Features);
