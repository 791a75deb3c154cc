using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>
/// Lists the extra services there are; the seller may use those that some of his goods can have. Source: getFeatures,
/// Fulfillment Outbound 2020-07-01.
/// </summary>
internal sealed class GetFeatures : IEarlyOperation
{
    public string Name => "getFeatures";

    public string Method => "GET";

    public string Path => "/features";

    public UsagePlan? Plan => UsagePlan.Standard;

    public bool CanRun(OperationCall call) => true;

    public byte[] Run(OperationCall call)
    {
        var marketplace = call.RequiredMarketplace();
        var enrolled = new HashSet<string>(
            ProductTable.List(call.Session, marketplace.MarketplaceId).SelectMany(product => product.Features), StringComparer.Ordinal);
        var features = FeatureNames.All.Select(name => new Feature
        {
            FeatureName = name,
            FeatureDescription = FeatureNames.Description(name),
            SellerEligible = enrolled.Contains(name) && FeatureRules.IsOffered(name, marketplace),
        });
        return JsonBody.Write(
            new GetFeaturesResponse { Payload = new GetFeaturesResult { Features = [.. features] } },
            OutboundJsonContext.Default.GetFeaturesResponse);
    }
}
