using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.Checks;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>Moves an order to a status; in a sandbox only. Source: updateOrderStatus, Fulfillment Outbound 2026-07-04.</summary>
/// <param name="book">The order book.</param>
internal sealed class UpdateOrderStatus(IOrderBook book) : OutboundOperation
{
    public override string Name => "updateOrderStatus";

    public override string Method => "PUT";

    public override string Path => "/orders/{orderId}/status";

    public override UsagePlan? Plan => null;

    protected override byte[] Respond(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, FulfillmentJsonContext.Default.UpdateOrderStatusRequest, Shapes.Status.Check);
        Values.OneOf(request.Status, "Status", WireValues.OrderStatuses.All);
        book.SetStatus(call.Session, call.Segment("orderId"), WireValues.OrderStatuses.ToBook(request.Status)!);
        call.Status = 204;
        return [];
    }
}
