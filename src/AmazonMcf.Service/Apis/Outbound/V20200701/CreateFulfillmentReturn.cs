using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;
using AmazonMcf.Service.Returns;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Authorizes returns. Source: createFulfillmentReturn, Fulfillment Outbound 2020-07-01.</summary>
/// <param name="book">The order book.</param>
/// <param name="takesAnyReason">Whether a reason may be any text, as in Amazon's sandbox.</param>
internal sealed class CreateFulfillmentReturn(IOrderBook book, bool takesAnyReason) : IServiceOperation
{
    private const int LongestReturnItemId = 80;
    private const int LongestComment = 1000;

    public string Name => "createFulfillmentReturn";

    public string Method => "PUT";

    public string Path => "/fulfillmentOrders/{sellerFulfillmentOrderId}/return";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var request = JsonBody.Read(
            call.Request,
            OutboundJsonContext.Default.CreateFulfillmentReturnRequest,
            body => RequiredMembers.RequireItems(
                body, "sellerReturnItemId", "sellerFulfillmentOrderItemId", "amazonShipmentId", "returnReasonCode"));
        foreach (var item in request.Items!)
        {
            CheckItem(item);
        }

        var result = book.CreateReturn(call.Session, call.OrderId, request.ToRecord());
        return JsonBody.Write(
            new CreateFulfillmentReturnResponse { Payload = result.ToWire() }, OutboundJsonContext.Default.CreateFulfillmentReturnResponse);
    }

    private void CheckItem(CreateReturnItem item)
    {
        Values.Text(item.SellerReturnItemId, nameof(item.SellerReturnItemId), LongestReturnItemId);
        Values.Text(item.SellerFulfillmentOrderItemId, nameof(item.SellerFulfillmentOrderItemId));
        Values.Text(item.AmazonShipmentId, nameof(item.AmazonShipmentId));
        Values.Text(item.ReturnReasonCode, nameof(item.ReturnReasonCode));
        Values.Length(item.ReturnComment, nameof(item.ReturnComment), LongestComment);
        if (!takesAnyReason && ReturnReasons.All.All(reason => reason.Code != item.ReturnReasonCode))
        {
            throw ServiceErrors.InvalidValue(item.ReturnReasonCode, nameof(item.ReturnReasonCode));
        }
    }
}
