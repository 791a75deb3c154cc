using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>Asks to cancel an order. Source: cancelOrder, Fulfillment Outbound 2026-07-04.</summary>
/// <param name="book">The order book.</param>
internal sealed class CancelOrder(IOrderBook book) : OutboundOperation
{
    public override string Name => "cancelOrder";

    public override string Method => "PUT";

    public override string Path => "/orders/{orderId}/cancel";

    protected override byte[] Respond(OperationCall call)
    {
        book.Cancel(call.Session, call.Segment("orderId"));
        call.Status = 202;
        return JsonBody.Write(new CancelOrderResponse(), FulfillmentJsonContext.Default.CancelOrderResponse);
    }
}
