namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>What a SKU map says about an order line.</summary>
/// <param name="Components">The components of its product; null if the product is not in the map.</param>
/// <param name="Channels">The channels to choose from if the components depend on the channel and none is chosen.</param>
internal readonly record struct SkuMapMatch(IReadOnlyList<SkuComponent>? Components, IReadOnlyList<string> Channels);
