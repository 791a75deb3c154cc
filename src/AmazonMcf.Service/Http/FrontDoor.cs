using AmazonMcf.Service.Apis;
using AmazonMcf.Service.Apis.Outbound.V20200701;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Login;
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
        var (key, origin) = store.Run(session => (StoreKey.GetOrCreate(session), Identifiers.Request(session)), _ => true);
        var signed = new SignedText(key);
        var ids = new RequestIds(origin);
        var accessTokens = new AccessTokens(signed, options.Time, ids.Next);
        return new ServiceRouter(
            store,
            new Gatekeeper(accessTokens, new RateLimiter(options.Time, options.Unlimited), options.Sandbox),
            new TokenEndpoint(accessTokens, options.Sellers),
            new AnswerWriter(new FailureCatalogue(options.NotFoundStatus), ids),
            new OperationTable(Apis(new ServiceContext(book, rules, options, new PageTokens(signed, options.Time)))));
    }

    // Every API of the service, one line each.
    private static ServiceApi[] Apis(ServiceContext context) => [OutboundApi.Create(context)];
}
