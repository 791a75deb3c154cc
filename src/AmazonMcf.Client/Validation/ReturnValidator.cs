using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Validates a return against the documented rules, without a request to the service. Source: createFulfillmentReturn, Fulfillment Outbound
/// 2020-07-01.
/// </summary>
public static class ReturnValidator
{
    private const int MostOfReturnItemId = 80;
    private const int MostOfComment = 1000;

    /// <summary>Finds all validation errors of a return.</summary>
    /// <param name="sellerFulfillmentOrderId">The order.</param>
    /// <param name="items">The units to return.</param>
    /// <param name="marketplace">The marketplace of the order; null if unknown.</param>
    /// <returns>The validation errors; empty if the return is valid.</returns>
    public static IReadOnlyList<McfValidationError> Validate(
        string? sellerFulfillmentOrderId, IReadOnlyList<McfReturnRequestItem>? items, McfMarketplace? marketplace)
    {
        var scope = new ValidationScope(sellerFulfillmentOrderId);
        OrderIdRules.Check(scope, sellerFulfillmentOrderId);
        MarketplaceRules.CheckReturns(scope, marketplace);
        if (items is null || items.Count == 0)
        {
            scope.Add("Items", null, "must contain at least one unit.");
            return scope.ValidationErrors;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            Check(scope.Inside("Items", i, items.Count), items[i], ids);
        }

        return scope.ValidationErrors;
    }

    private static void Check(ValidationScope scope, McfReturnRequestItem item, HashSet<string> ids)
    {
        if (scope.Required(nameof(item.SellerReturnItemId), item.SellerReturnItemId))
        {
            scope.AtMost(nameof(item.SellerReturnItemId), item.SellerReturnItemId, MostOfReturnItemId);
            if (!ids.Add(item.SellerReturnItemId!))
            {
                scope.Add(nameof(item.SellerReturnItemId), item.SellerReturnItemId, "must be unique within the order.");
            }
        }

        scope.Required(nameof(item.SellerFulfillmentOrderItemId), item.SellerFulfillmentOrderItemId);
        scope.Required(nameof(item.AmazonShipmentId), item.AmazonShipmentId);
        scope.Required(nameof(item.ReturnReasonCode), item.ReturnReasonCode);
        scope.PrivateAtMost(nameof(item.ReturnComment), item.ReturnComment, MostOfComment);
    }
}
