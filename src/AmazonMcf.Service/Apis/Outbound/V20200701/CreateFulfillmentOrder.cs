using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Checks;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Previews;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Places an order. Source: createFulfillmentOrder, Fulfillment Outbound 2020-07-01.</summary>
/// <param name="book">The order book.</param>
/// <param name="home">The id of the marketplace of orders that name none.</param>
internal sealed class CreateFulfillmentOrder(IOrderBook book, string home) : IServiceOperation
{
    public string Name => "createFulfillmentOrder";

    public string Method => "POST";

    public string Path => "/fulfillmentOrders";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var order = JsonBody.Read(call.Request, OutboundJsonContext.Default.CreateFulfillmentOrderRequest, OrderChecks.RequireMembers);
        var marketplace = Marketplaces.ResolveInRegion(order.MarketplaceId, home);
        order.MarketplaceId = marketplace.MarketplaceId;
        OrderChecks.CheckValues(order);
        book.RefuseUsedId(call.Session, order.SellerFulfillmentOrderId!);
        OrderChecks.CheckCountryRules(call.Session, order, marketplace);
        var products = order.Items!
            .Select(item => ProductTable.Find(call.Session, marketplace.MarketplaceId, item.SellerSku!)
                ?? throw ServiceErrors.UnknownSku(item.SellerFulfillmentOrderItemId!))
            .ToList();
        if (!DeliveryNetwork.Offers(marketplace, order.DestinationAddress!.CountryCode!, order.ShippingSpeedCategory))
        {
            throw ServiceErrors.SpeedNotOffered();
        }

        FeatureChecks.CheckAvailable(order.FeatureConstraints, products);
        book.Create(call.Session, order.ToRecord());
        return JsonBody.Write(new CreateFulfillmentOrderResponse(), OutboundJsonContext.Default.CreateFulfillmentOrderResponse);
    }
}
