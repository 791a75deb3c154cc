using AmazonMcf.Service.Apis;
using AmazonMcf.Service.Apis.Inbound.V0;
using AmazonMcf.Service.Apis.Inbound.V20240320;
using AmazonMcf.Service.Apis.Inventory.V1;
using AmazonMcf.Service.Apis.Notifications.V1;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Login;
using AmazonMcf.Service.Quota;
using AmazonMcf.Service.Store;
using Outbound20200701 = AmazonMcf.Service.Apis.Outbound.V20200701.OutboundApi;
using Outbound20260704 = AmazonMcf.Service.Apis.Outbound.V20260704.OutboundApi;

namespace AmazonMcf.Service.Routing;

/// <summary>Puts the way in together.</summary>
internal static class ServiceComposition
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);

    /// <summary>Creates the router of an open store.</summary>
    /// <param name="world">The world of the store.</param>
    /// <param name="options">How the service was opened.</param>
    public static ServiceRouter Open(ServiceWorld world, EmbeddedServiceOptions options)
    {
        var signed = new SignedText(world.Key);
        var ids = new RequestIds(() => world.AsItIs(Identifiers.Request));
        var accessTokens = new AccessTokens(signed, options.Time, ids.Next);
        return new ServiceRouter(
            world.Store,
            new RequestAuthenticator(accessTokens, new RateLimiter(options.Time, options.Unlimited), options.Sandbox),
            new TokenEndpoint(accessTokens, options.Sellers),
            new ResponseWriter(new FailureCatalog(options.NotFoundStatus), ids),
            new OperationTable(
                Apis(
                    new ServiceContext(world.Book, world.Rules, options, new PageTokens(signed, options.Time, TokenLife))
                    {
                        Inbound = world.Inbound,
                    })));
    }

    // Every API of the service, one line each.
    private static ServiceApi[] Apis(ServiceContext context) =>
    [
        Outbound20200701.Create(context),
        Outbound20260704.Create(context),
        InventoryApi.Create(context),
        InboundApi.Create(context),
        InboundV0Api.Create(context),
        NotificationsApi.Create(context),
    ];
}
