using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Returns and their reasons.</summary>
internal static class ReturnMapping
{
    public static CreateFulfillmentReturnRequest ToWire(IReadOnlyList<McfReturnRequestItem> items) => new()
    {
        Items = items.ToWire(item => new CreateReturnItem
        {
            SellerReturnItemId = item.SellerReturnItemId,
            SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
            AmazonShipmentId = item.AmazonShipmentId,
            ReturnReasonCode = item.ReturnReasonCode,
            ReturnComment = item.ReturnComment.NullIfBlank(),
        }),
    };

    public static McfReturn ToModel(CreateFulfillmentReturnResult result, string orderId)
    {
        var unmapped = new UnmappedMembers().Add(result.AdditionalData);
        return new McfReturn
        {
            SellerFulfillmentOrderId = orderId,
            Accepted = result.ReturnItems.ToModel(item => ToModel(item, orderId)),
            Refused = result.InvalidReturnItems.ToModel("invalidReturnItems", (item, path) => ToModel(item, orderId, unmapped, path)),
            Authorizations = result.ReturnAuthorizations.ToModel(authorization => ToModel(authorization, orderId)),
            AdditionalData = unmapped.Found,
        };
    }

    public static IReadOnlyList<McfReturnReason> ToModel(ListReturnReasonCodesResult result, string sellerSku) =>
        result.ReasonCodeDetails.ToModel(reason => new McfReturnReason
        {
            ReturnReasonCode = reason.ReturnReasonCode,
            Description = reason.Description,
            TranslatedDescription = reason.TranslatedDescription,
            SellerSku = sellerSku,
            AdditionalData = new UnmappedMembers().Add(result.AdditionalData).Add(reason.AdditionalData).Found,
        });

    public static McfReturnItem ToModel(ReturnItem item, string? orderId) => new()
    {
        SellerFulfillmentOrderId = orderId,
        SellerReturnItemId = item.SellerReturnItemId,
        SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
        AmazonShipmentId = item.AmazonShipmentId,
        SellerReturnReasonCode = item.SellerReturnReasonCode,
        ReturnComment = item.ReturnComment,
        AmazonReturnReasonCode = item.AmazonReturnReasonCode,
        Status = ReturnItemStatuses.Normalize(item.Status),
        StatusChangedDate = item.StatusChangedDate,
        ReturnAuthorizationId = item.ReturnAuthorizationId,
        ReturnReceivedCondition = item.ReturnReceivedCondition,
        FulfillmentCenterId = item.FulfillmentCenterId,
        AdditionalData = new UnmappedMembers().Add(item.AdditionalData).Found,
    };

    public static McfReturnAuthorization ToModel(ReturnAuthorization authorization, string? orderId) => new()
    {
        SellerFulfillmentOrderId = orderId,
        ReturnAuthorizationId = authorization.ReturnAuthorizationId,
        FulfillmentCenterId = authorization.FulfillmentCenterId,
        ReturnToAddress = AddressMapping.ToModel(authorization.ReturnToAddress),
        AmazonRmaId = authorization.AmazonRmaId,
        RmaPageUrl = authorization.RmaPageUrl,
        AdditionalData = new UnmappedMembers().Add(authorization.AdditionalData).Found,
    };

    private static McfInvalidReturnItem ToModel(InvalidReturnItem item, string orderId, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, item.AdditionalData).Add(path + ".invalidItemReason", item.InvalidItemReason?.AdditionalData);
        return new McfInvalidReturnItem
        {
            SellerFulfillmentOrderId = orderId,
            SellerReturnItemId = item.SellerReturnItemId,
            SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
            ReasonCode = item.InvalidItemReason?.InvalidItemReasonCode,
            Description = item.InvalidItemReason?.Description,
        };
    }
}
