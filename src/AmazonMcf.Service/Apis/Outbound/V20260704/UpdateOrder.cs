using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.Checks;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>
/// Releases an order on hold: the version can change nothing else. Source: updateOrder, Fulfillment Outbound 2026-07-04.
/// </summary>
/// <param name="book">The order book.</param>
internal sealed class UpdateOrder(IOrderBook book) : OutboundOperation
{
    public override string Name => "updateOrder";

    public override string Method => "PUT";

    public override string Path => "/orders/{orderId}";

    protected override byte[] Respond(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, FulfillmentJsonContext.Default.UpdateOrderRequest, Shapes.Anything.Check);
        var action = request.FulfillmentConfiguration?.Action;
        Values.OneOf(action, "Action", WireValues.Actions);
        book.Update(call.Session, call.Segment("orderId"), new OrderUpdate { Releases = action == WireValues.Ship });
        call.Status = 202;
        return JsonBody.Write(new UpdateOrderResponse(), FulfillmentJsonContext.Default.UpdateOrderResponse);
    }
}
