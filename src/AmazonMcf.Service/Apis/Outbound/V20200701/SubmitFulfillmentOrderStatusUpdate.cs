using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>
/// Moves an order to a status; in a sandbox only. Either spelling of the status is taken. Source:
/// submitFulfillmentOrderStatusUpdate, Fulfillment Outbound 2020-07-01.
/// </summary>
/// <param name="book">The order book.</param>
internal sealed class SubmitFulfillmentOrderStatusUpdate(IOrderBook book) : IServiceOperation
{
    public string Name => "submitFulfillmentOrderStatusUpdate";

    public string Method => "PUT";

    public string Path => "/fulfillmentOrders/{sellerFulfillmentOrderId}/status";

    public UsagePlan? Plan => null;

    public byte[] Run(OperationCall call)
    {
        var request = JsonBody.Read(
            call.Request,
            OutboundJsonContext.Default.SubmitFulfillmentOrderStatusUpdateRequest,
            body => RequiredMembers.Require(body, "", "fulfillmentOrderStatus"));
        var status = FulfillmentOrderStatuses.Normalize(request.FulfillmentOrderStatus);
        Values.OneOf(status, nameof(request.FulfillmentOrderStatus), FulfillmentOrderStatuses.All);
        book.SetStatus(call.Session, call.OrderId, status!);
        return JsonBody.Write(
            new SubmitFulfillmentOrderStatusUpdateResponse(), OutboundJsonContext.Default.SubmitFulfillmentOrderStatusUpdateResponse);
    }
}
