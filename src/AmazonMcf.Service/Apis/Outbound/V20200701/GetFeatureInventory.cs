using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>
/// Lists the goods an extra service can be had for, by SKU. Source: getFeatureInventory, Fulfillment Outbound 2020-07-01.
/// </summary>
/// <param name="tokens">Makes and reads page tokens.</param>
/// <param name="pageSize">The most goods on a page.</param>
internal sealed class GetFeatureInventory(PageTokens tokens, int pageSize) : IServiceOperation
{
    public string Name => "getFeatureInventory";

    public string Method => "GET";

    public string Path => "/features/inventory/{featureName}";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var marketplace = call.RequiredMarketplace();
        var marketplaceId = marketplace.MarketplaceId;
        var feature = call.Feature();
        FeatureRules.RequireOffered(feature, marketplace);
        var list = string.Join("/", Name, marketplaceId, feature);
        var place = call.Optional("nextToken") is { } token ? tokens.Read(list, token) : [];
        var after = place.Length == 0 ? null : place[0];
        var since = call.OptionalTime("queryStartDate");

        var products = ProductTable.List(call.Session, marketplaceId);
        var rows = products
            .Where(product => product.Features.Contains(feature) && (after is null || string.CompareOrdinal(product.SellerSku, after) > 0))
            .OrderBy(product => product.SellerSku, StringComparer.Ordinal)
            .Select(product => (Product: product, Stock: StockTable.Find(call.Session, marketplaceId, product.FnSku)))
            .Where(row => since is null || row.Stock?.ChangedAt >= since)
            .Take(pageSize + 1)
            .ToList();
        var shown = rows.Take(pageSize).ToList();
        var result = new GetFeatureInventoryResult
        {
            MarketplaceId = marketplaceId,
            FeatureName = feature,
            NextToken = rows.Count > pageSize ? tokens.Issue(list, shown[pageSize - 1].Product.SellerSku) : null,
            FeatureSkus = [.. shown.Select(row => Report(row.Product, row.Stock, products))],
        };
        return JsonBody.Write(
            new GetFeatureInventoryResponse { Payload = result }, OutboundJsonContext.Default.GetFeatureInventoryResponse);
    }

    private static FeatureSku Report(Product product, Stock? stock, IEnumerable<Product> products) => new()
    {
        SellerSku = product.SellerSku,
        FnSku = product.FnSku,
        Asin = product.Asin,
        SkuCount = stock?.Available ?? 0,
        OverlappingSkus =
        [
            .. products
                .Where(other => other.FnSku == product.FnSku && other.SellerSku != product.SellerSku)
                .Select(other => other.SellerSku),
        ],
    };
}
