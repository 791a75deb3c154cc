using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Validates an order against the documented rules, without a request to the service. Source: createFulfillmentOrder, Fulfillment Outbound
/// 2020-07-01.
/// </summary>
public static class OrderValidator
{
    /// <summary>Finds all validation errors of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="marketplace">The connection's marketplace, for an order that names none; null if unknown.</param>
    /// <param name="region">The connection's region: a marketplace of a different region is a validation error. Null if there is no
    /// connection yet.</param>
    /// <returns>The validation errors; empty if the order is valid. Personal data is masked.</returns>
    public static IReadOnlyList<McfValidationError> Validate(McfOrderRequest order, McfMarketplace? marketplace, string? region = null)
    {
        var scope = new ValidationScope(order.SellerFulfillmentOrderId, order.Source);
        OrderIdRules.Check(scope, order.SellerFulfillmentOrderId);
        scope.NoInvisible(nameof(order.SellerFulfillmentOrderId), order.SellerFulfillmentOrderId);
        marketplace = MarketplaceRules.Check(scope, order.MarketplaceId, marketplace, region);
        HeadRules.DisplayableId(scope, order.DisplayableOrderId);
        HeadRules.StandInForDisplayableId(scope, order);
        scope.Plausible(nameof(order.DisplayableOrderDate), order.DisplayableOrderDate);
        HeadRules.Comment(scope, order.DisplayableOrderComment);
        HeadRules.Choices(scope, order.ShippingSpeedCategory, order.FulfillmentAction, order.FulfillmentPolicy);
        AddressRules.Check(scope, nameof(order.DestinationAddress), order.DestinationAddress);
        scope.Country(nameof(order.ShipFromCountryCode), order.ShipFromCountryCode);
        HeadRules.Mails(scope, order.NotificationEmails);
        FeatureRules.Check(scope, order.FeatureConstraints, marketplace);
        ItemRules.Check(scope, order.Items, marketplace);
        CustomsRules.Check(scope, order.Items, marketplace, order.DestinationAddress);
        JapanRules.Check(scope, order, marketplace);
        CheckPayments(scope, order.PaymentInformation, marketplace);
        return scope.ValidationErrors;
    }

    private static void CheckPayments(ValidationScope parent, List<McfPayment>? payments, McfMarketplace? marketplace)
    {
        const string Member = nameof(McfOrderRequest.PaymentInformation);
        if (payments is not { Count: > 0 } && MarketplaceRules.IsIn(marketplace, Countries.India))
        {
            parent.Add(Member, null, "is required in India.");
        }

        for (var i = 0; i < payments?.Count; i++)
        {
            var payment = payments[i];
            var scope = parent.Inside(ValidationScope.At(Member, i));
            scope.Required(nameof(payment.PaymentTransactionId), payment.PaymentTransactionId);
            scope.Required(nameof(payment.PaymentMode), payment.PaymentMode);
            if (payment.PaymentDate is null)
            {
                scope.Add(nameof(payment.PaymentDate), null, "is required.");
            }

            scope.Plausible(nameof(payment.PaymentDate), payment.PaymentDate);
        }
    }
}
