using AmazonMcf.Model;
using static AmazonMcf.Mws.MwsScalars;

namespace AmazonMcf.Mws;

/// <summary>Returns and their reasons.</summary>
internal static class ReturnTables
{
    public static MwsType<McfReturnItem> Item { get; } = new MwsType<McfReturnItem>()
        .One("SellerReturnItemId", item => item.SellerReturnItemId, Text)
        .One("SellerFulfillmentOrderItemId", item => item.SellerFulfillmentOrderItemId, Text)
        .One("AmazonShipmentId", item => item.AmazonShipmentId, Text)
        .One("SellerReturnReasonCode", item => item.SellerReturnReasonCode, Text, documented: "ReturnReasonCode")
        .One("ReturnComment", item => item.ReturnComment, Text)
        .One("AmazonReturnReasonCode", item => item.AmazonReturnReasonCode, Text)
        .One("Status", item => item.Status, Text)
        .One("StatusChangedDate", item => item.StatusChangedDate, Time)
        .One("ReturnAuthorizationId", item => item.ReturnAuthorizationId, Text)
        .One("ReturnReceivedCondition", item => item.ReturnReceivedCondition, Text)
        .One("FulfillmentCenterId", item => item.FulfillmentCenterId, Text);

    public static MwsType<McfReturnAuthorization> Authorization { get; } = new MwsType<McfReturnAuthorization>()
        .One("ReturnAuthorizationId", authorization => authorization.ReturnAuthorizationId, Text)
        .One("FulfillmentCenterId", authorization => authorization.FulfillmentCenterId, Text)
        .One("ReturnToAddress", authorization => authorization.ReturnToAddress, CommonTables.ReturnAddress)
        .One("AmazonRmaId", authorization => authorization.AmazonRmaId, Text)
        .One("RmaPageURL", authorization => authorization.RmaPageUrl, Text);

    private static readonly MwsType<McfInvalidReturnItem> InvalidItem = new MwsType<McfInvalidReturnItem>()
        .One("SellerReturnItemId", item => item.SellerReturnItemId, Text)
        .One("SellerFulfillmentOrderItemId", item => item.SellerFulfillmentOrderItemId, Text)
        .Group("InvalidItemReason", new MwsType<McfInvalidReturnItem>()
            .One("InvalidItemReasonCode", item => item.ReasonCode, Text)
            .One("Description", item => item.Description, Text));

    public static MwsType<McfReturn> Created { get; } = new MwsType<McfReturn>()
        .Many("ReturnItemList", created => created.Accepted, Item, entry: "ReturnItem")
        .Many("InvalidReturnItemList", created => created.Refused, InvalidItem, entry: "InvalidReturnItem")
        .Many("ReturnAuthorizationList", created => created.Authorizations, Authorization, entry: "ReturnAuthorization");

    public static MwsType<McfReturnReason> Reason { get; } = new MwsType<McfReturnReason>()
        .One("ReturnReasonCode", reason => reason.ReturnReasonCode, Text)
        .One("Description", reason => reason.Description, Text)
        .One("TranslatedDescription", reason => reason.TranslatedDescription, Text);

    /// <summary>A unit that is to come back.</summary>
    public static MwsType<McfReturnRequestItem> RequestItem { get; } = new MwsType<McfReturnRequestItem>()
        .One("SellerReturnItemId", item => item.SellerReturnItemId, Text)
        .One("SellerFulfillmentOrderItemId", item => item.SellerFulfillmentOrderItemId, Text)
        .One("AmazonShipmentId", item => item.AmazonShipmentId, Text)
        .One("ReturnReasonCode", item => item.ReturnReasonCode, Text)
        .One("ReturnComment", item => item.ReturnComment, Text);
}
