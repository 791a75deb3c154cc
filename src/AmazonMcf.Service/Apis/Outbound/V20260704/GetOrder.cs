using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.Checks;
using AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>Reads an order. Source: getOrder, Fulfillment Outbound 2026-07-04.</summary>
/// <param name="book">The order book.</param>
internal sealed class GetOrder(IOrderBook book) : OutboundOperation, IEarlyOperation
{
    public override string Name => "getOrder";

    public override string Method => "GET";

    public override string Path => "/orders/{orderId}";

    public bool CanRun(OperationCall call) => book.IsUpToDate(call.Session, call.Segment("orderId"));

    protected override byte[] Respond(OperationCall call)
    {
        var withShipments = ShipmentChoice.Read(call);
        var order = book.Get(call.Session, call.Segment("orderId")).ToWire(call.Session.Now, withShipments);
        return JsonBody.Write(new GetOrderResponse { Order = order }, FulfillmentJsonContext.Default.GetOrderResponse);
    }
}
