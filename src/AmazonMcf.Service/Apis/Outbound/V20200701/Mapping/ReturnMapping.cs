using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;

/// <summary>Returns as they are answered.</summary>
internal static class ReturnMapping
{
    private const string UnknownReason = "UNKNOWN_OTHER_REASON";

    /// <summary>Writes what was decided on a request.</summary>
    public static CreateFulfillmentReturnResult ToWire(this ReturnDecision decision) => new()
    {
        ReturnItems = decision.Accepted.ConvertAll(item => item.ToWire(decision.Order)),
        InvalidReturnItems = decision.Refused.ConvertAll(refused => new InvalidReturnItem
        {
            SellerReturnItemId = refused.Request.Id,
            SellerFulfillmentOrderItemId = refused.Request.LineId,
            InvalidItemReason = new InvalidItemReason { InvalidItemReasonCode = refused.Code, Description = refused.Description },
        }),
        ReturnAuthorizations = decision.Authorizations.ConvertAll(authorization => authorization.ToWire(decision.Order)),
    };

    /// <summary>Writes a unit that is in transit back, or returned.</summary>
    public static ReturnItem ToWire(this ReturnRecord item, OrderRecord order) => new()
    {
        SellerReturnItemId = item.Id,
        SellerFulfillmentOrderItemId = item.LineId,
        AmazonShipmentId = item.ShipmentId,
        SellerReturnReasonCode = item.Reason,
        ReturnComment = item.Comment,
        AmazonReturnReasonCode = item.IsProcessed ? item.Reason : UnknownReason,
        Status = item.IsProcessed ? ReturnItemStatuses.Processed : ReturnItemStatuses.New,
        StatusChangedDate = item.ChangedDate,
        ReturnAuthorizationId = item.AuthorizationId,
        ReturnReceivedCondition = item.IsProcessed ? item.Condition : null,
        FulfillmentCenterId = item.IsProcessed
            ? order.Authorizations.Find(authorization => authorization.Id == item.AuthorizationId)?.Center
            : null,
    };

    /// <summary>Writes an authorization with the address goods go back to.</summary>
    public static ReturnAuthorization ToWire(this ReturnAuthorizationRecord authorization, OrderRecord order)
    {
        var center = FulfillmentCenters.Find(authorization.Center) ?? FulfillmentCenters.Of(order.MarketplaceId)[0];
        return new ReturnAuthorization
        {
            ReturnAuthorizationId = authorization.Id,
            FulfillmentCenterId = authorization.Center,
            ReturnToAddress = center.Address.ToWire(),
            AmazonRmaId = authorization.RmaId,
            RmaPageUrl = "https://www.amazon.com/gp/orc/rml/" + authorization.RmaId,
        };
    }
}
