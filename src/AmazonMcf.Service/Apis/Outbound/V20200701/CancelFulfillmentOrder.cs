using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Asks to cancel an order. Source: cancelFulfillmentOrder, Fulfillment Outbound 2020-07-01.</summary>
/// <param name="book">The order book.</param>
internal sealed class CancelFulfillmentOrder(IOrderBook book) : IServiceOperation
{
    public string Name => "cancelFulfillmentOrder";

    public string Method => "PUT";

    public string Path => "/fulfillmentOrders/{sellerFulfillmentOrderId}/cancel";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        book.Cancel(call.Session, call.OrderId);
        return JsonBody.Write(new CancelFulfillmentOrderResponse(), OutboundJsonContext.Default.CancelFulfillmentOrderResponse);
    }
}
