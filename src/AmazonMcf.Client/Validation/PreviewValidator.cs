using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Validation;

/// <summary>
/// Holds a question for cost and dates against every documented rule that can be checked without asking the service.
/// Source: getFulfillmentPreview, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class PreviewValidator
{
    /// <summary>Finds all faults of a question at once.</summary>
    /// <param name="request">The question.</param>
    /// <param name="marketplace">The marketplace of the connection, for a question that names none; null when it is not known.</param>
    /// <param name="region">The region of the connection: a marketplace of another one is a fault. Null when there is no connection
    /// yet.</param>
    /// <returns>The faults; none when the question may be sent. Values that are personal data are masked.</returns>
    public static IReadOnlyList<McfValidationError> Validate(
        McfPreviewRequest request,
        McfMarketplace? marketplace,
        McfRegion? region = null
    )
    {
        var scope = new ValidationScope(request.SellerFulfillmentOrderId, request.Source);
        marketplace = MarketplaceRules.Check(scope, request.MarketplaceId, marketplace, region);
        AddressRules.Check(scope, nameof(request.Address), request.Address);
        ItemRules.Check(scope, request.Items, marketplace);
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
