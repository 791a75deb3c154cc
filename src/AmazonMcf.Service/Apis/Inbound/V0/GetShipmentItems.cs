using AmazonMcf.Inbound.V0.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>Lists the items of shipments by their last update. Source: getShipmentItems, Fulfillment Inbound v0.</summary>
/// <param name="tokens">Makes and reads page tokens.</param>
/// <param name="pageSize">The maximum number of shipments whose items are on a page.</param>
internal sealed class GetShipmentItems(PageTokens tokens, int pageSize) : IServiceOperation
{
    public string Name => "getShipmentItems";

    public string Method => "GET";

    public string Path => "/shipmentItems";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var marketplace = Marketplaces.Find(call.Required("MarketplaceId")) ?? throw ServiceErrors.BadMarketplace();
        var query = new ShipmentQuery(tokens, Name + "/" + marketplace.MarketplaceId, pageSize);
        var (shipments, next) = query.Read(call, marketplace.MarketplaceId);
        var result = new GetShipmentItemsResult
        {
            ItemData = [.. shipments.SelectMany(shipment => shipment.ToItems(call.Session))],
            NextToken = next,
        };
        return JsonBody.Write(new GetShipmentItemsResponse { Payload = result }, InboundV0JsonContext.Default.GetShipmentItemsResponse);
    }
}
