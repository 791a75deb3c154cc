using AmazonMcf.Connection;

namespace AmazonMcf.Service.Catalog;

/// <summary>What the seller keeps of one SKU in the warehouses of one marketplace when a store is new.</summary>
/// <param name="Marketplace">The marketplace that sells from this stock.</param>
/// <param name="SellerSku">The seller's stock number; may hold blanks, slashes and letters beyond ASCII.</param>
/// <param name="FulfillmentNetworkSku">Amazon's stock number. SKUs of a marketplace that share it share the goods.</param>
/// <param name="Asin">Amazon's catalogue number.</param>
/// <param name="Name">The goods, in English.</param>
/// <param name="FulfillmentCenterId">The centre that ships them, for example <c>RNO1</c>.</param>
/// <param name="WeightPerUnit">Weight of a unit with its packing: pounds in the United States, kilograms elsewhere.</param>
/// <param name="Quantity">Units that can be sold.</param>
/// <param name="InboundQuantity">Units on their way to the centre: previews count them, orders cannot have them yet.</param>
/// <param name="Features">Extra services the goods can be sent with, by name.</param>
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
