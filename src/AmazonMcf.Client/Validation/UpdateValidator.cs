using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Validation;

/// <summary>
/// Validates a change to an order on hold against the documented rules, without a request to the service. Source: updateFulfillmentOrder,
/// Fulfillment Outbound 2020-07-01.
/// </summary>
public static class UpdateValidator
{
    /// <summary>Finds all validation errors of a change.</summary>
    /// <param name="update">The change.</param>
    /// <param name="marketplace">The connection's marketplace, for a change that names none; null if unknown.</param>
    /// <returns>The validation errors; empty if the change is valid. Personal data is masked.</returns>
    public static IReadOnlyList<McfValidationError> Validate(McfOrderUpdate update, McfMarketplace? marketplace)
    {
        var scope = new ValidationScope(update.SellerFulfillmentOrderId);
        OrderIdRules.Check(scope, update.SellerFulfillmentOrderId);
        marketplace = MarketplaceRules.Check(scope, update.MarketplaceId, marketplace);
        if (IsEmpty(update))
        {
            scope.Add(nameof(McfOrderUpdate), null, "contains no changes.");
        }

        HeadRules.DisplayableId(scope, update.DisplayableOrderId);
        scope.Plausible(nameof(update.DisplayableOrderDate), update.DisplayableOrderDate);
        HeadRules.Comment(scope, update.DisplayableOrderComment);
        HeadRules.Choices(scope, update.ShippingSpeedCategory, update.FulfillmentAction, update.FulfillmentPolicy);
        JapanRules.CheckSpeed(
            scope,
            update.ShippingSpeedCategory,
            update.FulfillmentAction ?? FulfillmentActions.Hold,
            marketplace is not null && !MarketplaceRules.IsIn(marketplace, Countries.Japan));
        if (update.DestinationAddress is not null)
        {
            AddressRules.Check(scope, nameof(update.DestinationAddress), update.DestinationAddress);
        }

        scope.Country(nameof(update.ShipFromCountryCode), update.ShipFromCountryCode);
        HeadRules.Mails(scope, update.NotificationEmails);
        FeatureRules.Check(scope, update.FeatureConstraints, marketplace);
        CheckItems(scope, update.Items ?? []);
        return scope.ValidationErrors;
    }

    private static bool IsEmpty(McfOrderUpdate update) =>
        update is
        {
            DisplayableOrderId: null, DisplayableOrderDate: null, DisplayableOrderComment: null, ShippingSpeedCategory: null,
            DestinationAddress: null, FulfillmentAction: null, FulfillmentPolicy: null, ShipFromCountryCode: null,
            NotificationEmails: null, FeatureConstraints: null, Items: null or { Count: 0 },
        };

    private static void CheckItems(ValidationScope parent, List<McfOrderUpdateItem> items)
    {
        ItemRules.CheckCount(parent, items.Count);
        var ids = new UniqueIds(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var scope = parent.Inside(nameof(McfOrderUpdate.Items), i, items.Count);
            if (scope.Required(nameof(item.SellerFulfillmentOrderItemId), item.SellerFulfillmentOrderItemId))
            {
                ItemRules.CheckLineId(scope, item.SellerFulfillmentOrderItemId!, ids);
            }

            scope.AboveZero(nameof(item.Quantity), item.Quantity);
            ItemRules.CheckTexts(scope, item.GiftMessage, item.DisplayableComment);
            scope.Money(nameof(item.PerUnitDeclaredValue), item.PerUnitDeclaredValue);
            scope.Money(nameof(item.PerUnitPrice), item.PerUnitPrice);
            scope.Money(nameof(item.PerUnitTax), item.PerUnitTax);
        }
    }
}
