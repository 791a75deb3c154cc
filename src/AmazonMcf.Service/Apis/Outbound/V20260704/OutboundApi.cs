using AmazonMcf.Service.Offers;
using AmazonMcf.Service.Previews;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>Fulfillment Outbound 2026-07-04.</summary>
internal static class OutboundApi
{
    private const string Version = "2026-07-04";
    private const string BasePath = "/fulfillment/outbound/" + Version;

    /// <summary>Puts the API together.</summary>
    public static ServiceApi Create(ServiceContext context)
    {
        var (_, rules, options, tokens) = context;
        var book = context.Book.Of(Version);
        var previews = new PreviewBuilder(new PreviewShipments(rules), ServiceTiers.AreOffered);
        return new ServiceApi(
            BasePath,
            [
                new GetOrderPreview(previews, options.HomeMarketplaceId),
                new GetOffers(new OfferBuilder(rules, ServiceTiers.AreOffered)),
                new CreateOrder(book, options),
                new ListOrders(book, tokens, options.PageSize),
                new GetOrder(book),
                new UpdateOrder(book),
                new CancelOrder(book),
                new UpdateOrderStatus(book),
                new UpdatePackage(book),
            ])
        {
            Failures = new OutboundFailures(),
        };
    }
}
