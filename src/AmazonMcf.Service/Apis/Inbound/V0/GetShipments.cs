using AmazonMcf.Inbound.V0.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>Lists confirmed shipments by status, id or last update. Source: getShipments, Fulfillment Inbound v0.</summary>
/// <param name="tokens">Makes and reads page tokens.</param>
/// <param name="pageSize">The maximum number of shipments on a page.</param>
internal sealed class GetShipments(PageTokens tokens, int pageSize) : IServiceOperation
{
    public string Name => "getShipments";

    public string Method => "GET";

    public string Path => "/shipments";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var marketplace = Marketplaces.Find(call.Required("MarketplaceId")) ?? throw ServiceErrors.BadMarketplace();
        var query = new ShipmentQuery(tokens, Name + "/" + marketplace.MarketplaceId, pageSize);
        var (shipments, next) = query.Read(call, marketplace.MarketplaceId, ShipmentQuery.ByShipment);
        var result = new GetShipmentsResult { ShipmentData = shipments.ConvertAll(ShipmentV0Mapping.ToInfo), NextToken = next };
        return JsonBody.Write(new GetShipmentsResponse { Payload = result }, InboundV0JsonContext.Default.GetShipmentsResponse);
    }
}
