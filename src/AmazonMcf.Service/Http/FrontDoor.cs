using AmazonMcf.Service.Book;
using AmazonMcf.Service.Login;
using AmazonMcf.Service.Offers;
using AmazonMcf.Service.Operations;
using AmazonMcf.Service.Previews;
using AmazonMcf.Service.Quota;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Http;

/// <summary>Puts the way in together.</summary>
internal static class FrontDoor
{
    /// <summary>Makes the router of an open store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="book">The order book.</param>
    /// <param name="rules">How the warehouses of the store work.</param>
    /// <param name="options">How the service was opened.</param>
    public static ServiceRouter Open(IEmbeddedStore store, IOrderBook book, ServiceRules rules, EmbeddedServiceOptions options)
    {
        var (key, origin) = store.Run(session => (StoreKey.GetOrCreate(session), Identifiers.Request(session)));
        var signed = new SignedText(key);
        var ids = new RequestIds(origin);
        var accessTokens = new AccessTokens(signed, options.Time, ids.Next);
        return new ServiceRouter(
            store,
            new Gatekeeper(accessTokens, new RateLimiter(options.Time, options.Unlimited), options.Sandbox),
            new TokenEndpoint(accessTokens, options.Sellers),
            new AnswerWriter(new FailureCatalogue(options.NotFoundStatus), ids),
            new OperationTable(Operations(book, rules, options, new PageTokens(signed, options.Time))));
    }

    private static IServiceOperation[] Operations(
        IOrderBook book, ServiceRules rules, EmbeddedServiceOptions options, PageTokens tokens) =>
    [
        new GetFulfillmentPreview(new PreviewBuilder(new PreviewShipments(rules)), options.HomeMarketplaceId),
        new DeliveryOffers(new OfferBuilder(rules)),
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
    ];
}
