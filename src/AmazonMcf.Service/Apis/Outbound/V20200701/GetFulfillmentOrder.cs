using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Reads an order with all that belongs to it. Source: getFulfillmentOrder, Fulfillment Outbound 2020-07-01.</summary>
/// <param name="book">The order book.</param>
/// <param name="spelling">How the status is written.</param>
internal sealed class GetFulfillmentOrder(IOrderBook book, StatusSpelling spelling) : IEarlyOperation
{
    public string Name => "getFulfillmentOrder";

    public string Method => "GET";

    public string Path => "/fulfillmentOrders/{sellerFulfillmentOrderId}";

    public UsagePlan? Plan => UsagePlan.Standard;

    public bool CanRun(OperationCall call) => book.IsUpToDate(call.Session, call.OrderId);

    public byte[] Run(OperationCall call)
    {
        var result = book.Get(call.Session, call.OrderId).ToWire(call.Session.Now);
        var head = result.FulfillmentOrder!;
        head.FulfillmentOrderStatus = StatusText.Write(head.FulfillmentOrderStatus, spelling);
        return JsonBody.Write(
            new GetFulfillmentOrderResponse { Payload = result }, OutboundJsonContext.Default.GetFulfillmentOrderResponse);
    }
}
