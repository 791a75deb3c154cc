using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Says whether goods can have an extra service. Source: getFeatureSKU, Fulfillment Outbound 2020-07-01.</summary>
internal sealed class GetFeatureSku : IServiceOperation
{
    public string Name => "getFeatureSKU";

    public string Method => "GET";

    public string Path => "/features/inventory/{featureName}/{sellerSku}";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var marketplace = call.RequiredMarketplace();
        var marketplaceId = marketplace.MarketplaceId;
        var feature = call.Feature();
        FeatureRules.RequireOffered(feature, marketplace);
        var sku = call.Segment("sellerSku");
        var products = ProductTable.List(call.Session, marketplaceId);
        var product = products.FirstOrDefault(candidate => candidate.SellerSku == sku);
        var reasons = Reasons(product, products, feature);
        var result = new GetFeatureSkuResult
        {
            MarketplaceId = marketplaceId,
            FeatureName = feature,
            IsEligible = reasons.Count == 0,
            IneligibleReasons = reasons,
            SellerSku = sku,
            FnSku = product?.FnSku,
            Asin = product?.Asin,
        };
        if (product is not null && reasons.Count == 0)
        {
            result.SkuCount = StockTable.Find(call.Session, marketplaceId, product.FnSku)?.Available ?? 0;
        }

        return JsonBody.Write(new GetFeatureSkuResponse { Payload = result }, OutboundJsonContext.Default.GetFeatureSkuResponse);
    }

    private static List<string> Reasons(Product? product, IEnumerable<Product> products, string feature)
    {
        if (!products.Any(other => other.Features.Contains(feature)))
        {
            return [IneligibleReasons.MerchantNotEnrolled];
        }

        if (product is null)
        {
            return [IneligibleReasons.InvalidSku];
        }

        return product.Features.Contains(feature) ? [] : [IneligibleReasons.SkuNotEligible];
    }
}
