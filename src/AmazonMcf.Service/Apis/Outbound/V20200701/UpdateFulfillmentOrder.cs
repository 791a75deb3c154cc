using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Checks;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Previews;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>
/// Changes an order on hold, or releases it. What the country rules say is checked on the order as it would be afterwards: a
/// error undoes the change. Source: updateFulfillmentOrder, Fulfillment Outbound 2020-07-01.
/// </summary>
/// <param name="book">The order book.</param>
internal sealed class UpdateFulfillmentOrder(IOrderBook book) : IServiceOperation
{
    public string Name => "updateFulfillmentOrder";

    public string Method => "PUT";

    public string Path => "/fulfillmentOrders/{sellerFulfillmentOrderId}";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var update = JsonBody.Read(call.Request, OutboundJsonContext.Default.UpdateFulfillmentOrderRequest, UpdateChecks.RequireMembers);
        UpdateChecks.CheckValues(update);
        book.Update(call.Session, call.OrderId, update.ToRecord());
        CheckOutcome(call, book.Get(call.Session, call.OrderId).ToWire(call.Session.Now));
        return JsonBody.Write(new UpdateFulfillmentOrderResponse(), OutboundJsonContext.Default.UpdateFulfillmentOrderResponse);
    }

    private static void CheckOutcome(OperationCall call, GetFulfillmentOrderResult order)
    {
        var head = order.FulfillmentOrder!;
        var items = order.FulfillmentOrderItems!;
        var marketplace = Marketplaces.Find(head.MarketplaceId)!;
        var country = head.DestinationAddress!.CountryCode!;

        // An order on hold has no window, and a window cannot be added.
        if (head.ShippingSpeedCategory == ShippingSpeedCategories.ScheduledDelivery)
        {
            throw ServiceErrors.InvalidValue(head.ShippingSpeedCategory, nameof(head.ShippingSpeedCategory));
        }

        AddressRules.CheckCountryRules(head.DestinationAddress.ToRecord());
        CustomsRules.RequireDeclaredValues(marketplace, country, items.Select(item => item.PerUnitDeclaredValue?.CurrencyCode));
        if (!DeliveryNetwork.Offers(marketplace, country, head.ShippingSpeedCategory))
        {
            throw ServiceErrors.SpeedNotOffered();
        }

        FeatureChecks.CheckAvailable(
            head.FeatureConstraints,
            items.Select(item => ProductTable.Find(call.Session, marketplace.MarketplaceId, item.SellerSku!)).OfType<Product>());
    }
}
