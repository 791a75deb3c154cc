namespace AmazonMcf.Service.Catalog;

/// <summary>A product of the catalog in one marketplace.</summary>
/// <param name="MarketplaceId">Where it is sold.</param>
/// <param name="SellerSku">The seller's stock number.</param>
/// <param name="FnSku">The stock number on the label in the warehouse; SKUs that share it share their units.</param>
/// <param name="Asin">Amazon's number of the item.</param>
/// <param name="Name">What it is.</param>
/// <param name="WeightGrams">Weight of a unit in grams.</param>
/// <param name="Center">The fulfillment center that keeps it.</param>
/// <param name="Features">Names of the features it may have.</param>
internal sealed record Product(
    string MarketplaceId,
    string SellerSku,
    string FnSku,
    string Asin,
    string Name,
    int WeightGrams,
    string Center,
    IReadOnlyList<string> Features);
