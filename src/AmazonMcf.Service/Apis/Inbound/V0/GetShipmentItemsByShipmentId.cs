using AmazonMcf.Inbound.V0.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>Lists the items of a shipment, shipped and received. Source: getShipmentItemsByShipmentId, Fulfillment Inbound v0.</summary>
internal sealed class GetShipmentItemsByShipmentId : IServiceOperation
{
    public string Name => "getShipmentItemsByShipmentId";

    public string Method => "GET";

    public string Path => "/shipments/{shipmentId}/items";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var shipment = Find(call);
        var result = new GetShipmentItemsResult { ItemData = [.. shipment.ToItems(call.Session)] };
        return JsonBody.Write(new GetShipmentItemsResponse { Payload = result }, InboundV0JsonContext.Default.GetShipmentItemsResponse);
    }

    /// <summary>The shipment that the path names.</summary>
    public static ShipmentRecord Find(OperationCall call)
    {
        var id = call.Segment("shipmentId");
        return ShipmentTable.FindConfirmed(call.Session, id) ?? throw ServiceErrors.InvalidValue(id, "ShipmentId");
    }
}
