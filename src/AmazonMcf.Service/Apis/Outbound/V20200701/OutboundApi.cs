using AmazonMcf.Service.Login;
using AmazonMcf.Service.Offers;
using AmazonMcf.Service.Previews;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Fulfillment Outbound 2020-07-01.</summary>
internal static class OutboundApi
{
    /// <summary>Puts the API together.</summary>
    public static ServiceApi Create(ServiceContext context)
    {
        var (book, rules, options, tokens) = context;
        var previews = new PreviewBuilder(new PreviewShipments(rules), DeliveryNetwork.Offers);
        return new ServiceApi(
            EmbeddedCredentials.ApiPath,
            [
                new GetFulfillmentPreview(previews, options.HomeMarketplaceId),
                new DeliveryOffers(new OfferBuilder(rules, DeliveryNetwork.Offers)),
                new ListAllFulfillmentOrders(book, tokens, options),
                new CreateFulfillmentOrder(book, options.HomeMarketplaceId),
                new GetPackageTrackingDetails(book),
                new ListReturnReasonCodes(book, options.HomeMarketplaceId),
                new CreateFulfillmentReturn(book, options.Sandbox),
                new GetFulfillmentOrder(book, options.StatusSpelling),
                new UpdateFulfillmentOrder(book),
                new CancelFulfillmentOrder(book),
                new SubmitFulfillmentOrderStatusUpdate(book),
                new GetFeatures(),
                new GetFeatureInventory(tokens, options.PageSize),
                new GetFeatureSku(),
            ]);
    }
}
