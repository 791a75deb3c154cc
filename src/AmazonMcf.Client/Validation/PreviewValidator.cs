using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Validation;

/// <summary>
/// Validates a preview request against the documented rules, without a request to the service. Source: getFulfillmentPreview, Fulfillment
/// Outbound 2020-07-01.
/// </summary>
public static class PreviewValidator
{
    /// <summary>Finds all validation errors of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="marketplace">The connection's marketplace, for a request that names none; null if unknown.</param>
    /// <param name="region">The connection's region: a marketplace of a different region is a validation error. Null if there is no
    /// connection yet.</param>
    /// <returns>The validation errors; empty if the request is valid. Personal data is masked.</returns>
    public static IReadOnlyList<McfValidationError> Validate(
        McfPreviewRequest request,
        McfMarketplace? marketplace,
        string? region = null
    )
    {
        var scope = new ValidationScope(request.SellerFulfillmentOrderId, request.Source);
        marketplace = MarketplaceRules.Check(scope, request.MarketplaceId, marketplace, region);
        AddressRules.Check(scope, nameof(request.Address), request.Address);
        ItemRules.Check(scope, request.Items, marketplace);
        CustomsRules.Check(scope, request.Items, marketplace, request.Address);
        for (var i = 0; i < request.ShippingSpeedCategories?.Count; i++)
        {
            var member = ValidationScope.At(nameof(request.ShippingSpeedCategories), i);
            if (scope.Required(member, request.ShippingSpeedCategories[i]))
            {
                scope.OneOf(member, request.ShippingSpeedCategories[i], ShippingSpeedCategories.Normalize, ShippingSpeedCategories.All);
            }
        }

        FeatureRules.Check(scope, request.FeatureConstraints, marketplace);
        return scope.ValidationErrors;
    }
}
