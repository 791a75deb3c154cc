using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;

namespace AmazonMcf.Validation;

/// <summary>
/// Rules for what Fulfillment Outbound 2026-07-04 cannot express: such an input is held back with the names of the members, because sending
/// the rest would fulfill something other than what was requested.
/// </summary>
internal static class VersionRules
{
    private const string Remedy = " Fulfillment Outbound 2026-07-04 cannot express it; use -ApiVersion 2020-07-01.";

    private static readonly string[] WithPriority = [Countries.Canada, Countries.India, Countries.Mexico];

    private static void Check(ValidationScope scope, McfOrderRequest order, McfMarketplace? marketplace)
    {
        CheckMarketplace(scope, order.MarketplaceId);
        CheckFeatures(scope, order.FeatureConstraints);
        if (order.NotificationEmails is { Count: > 0 })
        {
            scope.Add(nameof(order.NotificationEmails), ValidationScope.Mask, "must be empty." + Remedy);
        }

        if (order.CodSettings is { } cod && HasCharge(cod))
        {
            scope.Add(nameof(order.CodSettings), null, "must be empty: cash on delivery in Japan." + Remedy);
        }

        if (FulfillmentFeatures.HasTexts(order) && FulfillmentFeatures.PolicyOf(order.FeatureConstraints, FeatureNames.PackingSlip)
            == FeatureFulfillmentPolicies.NotRequired)
        {
            scope.Add(
                nameof(order.FeatureConstraints),
                FeatureNames.PackingSlip,
                "must not be NotRequired for an order with a comment or a gift message, which print a packing slip." + Remedy);
        }

        var home = McfMarketplaces.Find(order.MarketplaceId) ?? marketplace;
        CheckSpeed(scope, order.ShippingSpeedCategory, home);
        var isInIndia = MarketplaceRules.IsIn(home, Countries.India);
        for (var i = 0; i < order.Items.Count; i++)
        {
            Check(scope.Inside(nameof(order.Items), i, order.Items.Count), order.Items[i], isInIndia);
        }
    }

    /// <summary>Finds what a version cannot express of an order; nothing for 2020-07-01, which expresses everything.</summary>
    /// <param name="order">The order.</param>
    /// <param name="marketplace">The marketplace of an order that names none.</param>
    /// <param name="apiVersion">The version that the order is for; null if unknown.</param>
    public static IReadOnlyList<McfValidationError> Find(McfOrderRequest order, McfMarketplace? marketplace, string? apiVersion)
    {
        if (apiVersion != OutboundVersions.V20260704)
        {
            return [];
        }

        var scope = new ValidationScope(order.SellerFulfillmentOrderId, order.Source);
        Check(scope, order, marketplace);
        return scope.ValidationErrors;
    }

    /// <summary>Rejects an order that the version cannot express, before anything is sent.</summary>
    /// <exception cref="McfValidationException">It cannot be expressed.</exception>
    public static void Require(McfOrderRequest order, McfMarketplace? marketplace) =>
        Require(order.SellerFulfillmentOrderId, order.Source, scope => Check(scope, order, marketplace));

    /// <summary>Finds what a version cannot express of a change; nothing for 2020-07-01.</summary>
    /// <param name="update">The change.</param>
    /// <param name="apiVersion">The version that the change is for; null if unknown.</param>
    public static IReadOnlyList<McfValidationError> Find(McfOrderUpdate update, string? apiVersion)
    {
        if (apiVersion != OutboundVersions.V20260704)
        {
            return [];
        }

        var scope = new ValidationScope(update.SellerFulfillmentOrderId, null);
        Check(scope, update);
        return scope.ValidationErrors;
    }

    /// <summary>Rejects a change that is more than a release.</summary>
    /// <exception cref="McfValidationException">It cannot be expressed.</exception>
    public static void Require(McfOrderUpdate update) => Require(update.SellerFulfillmentOrderId, null, scope => Check(scope, update));

    private static void Check(ValidationScope scope, McfOrderUpdate update)
    {
        Reject(scope, nameof(update.DisplayableOrderId), update.DisplayableOrderId);
        Reject(scope, nameof(update.DisplayableOrderDate), update.DisplayableOrderDate);
        Reject(scope, nameof(update.DisplayableOrderComment), update.DisplayableOrderComment);
        Reject(scope, nameof(update.ShippingSpeedCategory), update.ShippingSpeedCategory);
        Reject(scope, nameof(update.DestinationAddress), update.DestinationAddress);
        Reject(scope, nameof(update.FulfillmentPolicy), update.FulfillmentPolicy);
        Reject(scope, nameof(update.ShipFromCountryCode), update.ShipFromCountryCode);
        Reject(scope, nameof(update.NotificationEmails), update.NotificationEmails);
        Reject(scope, nameof(update.FeatureConstraints), update.FeatureConstraints);
        Reject(scope, nameof(update.Items), update.Items is { Count: > 0 } ? update.Items : null);
    }

    /// <summary>Rejects a preview request that the version cannot express.</summary>
    /// <exception cref="McfValidationException">It cannot be expressed.</exception>
    public static void Require(McfPreviewRequest request) => Require(request.SellerFulfillmentOrderId, request.Source, scope =>
    {
        CheckMarketplace(scope, request.MarketplaceId);
        CheckFeatures(scope, request.FeatureConstraints);
        if (request.IncludeCodFulfillmentPreview)
        {
            scope.Add(nameof(request.IncludeCodFulfillmentPreview), "true", "must be false: cash on delivery in Japan." + Remedy);
        }
    });

    /// <summary>Rejects a request for offers that the version cannot express.</summary>
    /// <exception cref="McfValidationException">It cannot be expressed.</exception>
    public static void Require(McfDeliveryOfferRequest request) => Require(null, null, scope =>
    {
        if (request.Quantity != 1)
        {
            scope.Add(
                nameof(request.Quantity),
                FormattableString.Invariant($"{request.Quantity}"),
                "must be 1: offers are requested without a quantity." + Remedy);
        }
    });

    /// <summary>Rejects a status that orders of the version cannot have.</summary>
    /// <exception cref="McfValidationException">They cannot have it.</exception>
    public static void RequireStatus(string orderId, string status) => Require(orderId, null, scope =>
    {
        if (FulfillmentOrderStatuses.Normalize(status)
            is FulfillmentOrderStatuses.New or FulfillmentOrderStatuses.Received or FulfillmentOrderStatuses.Planning)
        {
            scope.Add("Status", status, "must be Processing or a later status: orders have no earlier status." + Remedy);
        }
    });

    private static void Require(string? orderId, McfOrderSource? source, Action<ValidationScope> check)
    {
        var scope = new ValidationScope(orderId, source);
        check(scope);
        if (scope.ValidationErrors.Count > 0)
        {
            throw new McfValidationException(
                string.Join(" ", scope.ValidationErrors.Select(error => error.ToString())), scope.ValidationErrors);
        }
    }

    // The version names a country in place of a marketplace.
    private static void CheckMarketplace(ValidationScope scope, string? marketplaceId)
    {
        if (marketplaceId.NullIfBlank() is { } named && McfMarketplaces.Find(named) is null)
        {
            scope.Add(nameof(McfOrderRequest.MarketplaceId), named, "must be a marketplace whose country is known." + Remedy);
        }
    }

    private static void CheckSpeed(ValidationScope scope, string? speed, McfMarketplace? home)
    {
        if (home is not null
            && ShippingSpeedCategories.Normalize(speed) == ShippingSpeedCategories.Priority
            && !WithPriority.Contains(home.CountryCode))
        {
            scope.Add(
                nameof(McfOrderRequest.ShippingSpeedCategory), speed, "must not be Priority outside Canada, India and Mexico." + Remedy);
        }
    }

    private static void CheckFeatures(ValidationScope scope, List<McfFeatureSetting>? features)
    {
        for (var i = 0; i < features?.Count; i++)
        {
            if (!FulfillmentFeatures.Supported.Contains(FeatureNames.Normalize(features[i].FeatureName)))
            {
                scope.Inside(ValidationScope.At(nameof(McfOrderRequest.FeatureConstraints), i)).Add(
                    nameof(McfFeatureSetting.FeatureName), features[i].FeatureName, "must be BLANK_BOX, OVERBOX or PACKING_SLIP." + Remedy);
            }
        }
    }

    private static void Check(ValidationScope scope, McfOrderRequestItem line, bool isInIndia)
    {
        Reject(scope, nameof(line.FulfillmentNetworkSku), line.FulfillmentNetworkSku.NullIfBlank());
        Reject(scope, nameof(line.PerUnitTax), line.PerUnitTax);
        if (!isInIndia)
        {
            Reject(scope, nameof(line.PerUnitPrice), line.PerUnitPrice);
        }
    }

    private static bool HasCharge(McfCodSettings cod) =>
        cod.IsCodRequired
        || new[] { cod.CodCharge, cod.CodChargeTax, cod.ShippingCharge, cod.ShippingChargeTax }.Any(charge => charge is { Value: not 0 });

    private static void Reject(ValidationScope scope, string member, object? value)
    {
        if (value is not null)
        {
            var isPersonal = member == nameof(McfOrderUpdate.DisplayableOrderComment);
            scope.Add(member, isPersonal ? ValidationScope.Mask : value as string, "must be empty." + Remedy);
        }
    }
}
