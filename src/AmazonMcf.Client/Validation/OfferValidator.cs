using System.Net;
using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Validates a request for delivery dates against the documented rules, without a request to the service. Source: deliveryOffers,
/// Fulfillment Outbound 2020-07-01.
/// </summary>
public static class OfferValidator
{
    /// <summary>Finds all validation errors of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="marketplace">
    /// The connection's marketplace, whose country is the default origin; null if unknown.
    /// </param>
    /// <returns>The validation errors; empty if the request is valid. Personal data is masked.</returns>
    public static IReadOnlyList<McfValidationError> Validate(McfDeliveryOfferRequest request, McfMarketplace? marketplace)
    {
        var scope = new ValidationScope(orderId: null);
        ItemRules.CheckSku(scope, request.SellerSku);
        scope.AboveZero(nameof(request.Quantity), request.Quantity);
        if (marketplace is not null || scope.Required(nameof(request.OriginCountryCode), request.OriginCountryCode))
        {
            scope.Country(nameof(request.OriginCountryCode), request.OriginCountryCode);
        }

        if (request.Destination is { } destination)
        {
            AddressRules.CheckRough(scope.Inside(nameof(request.Destination)), destination);
        }

        CheckPlace(scope, request);
        return scope.ValidationErrors;
    }

    private static void CheckPlace(ValidationScope scope, McfDeliveryOfferRequest request)
    {
        var hasIp = !string.IsNullOrWhiteSpace(request.IpAddress);
        if (hasIp && !IPAddress.TryParse(request.IpAddress, out _))
        {
            scope.Add(nameof(request.IpAddress), ValidationScope.Mask, "must be an IP address.");
        }

        if (hasIp && request.Destination is not null)
        {
            scope.Add(nameof(request.IpAddress), ValidationScope.Mask, "must be omitted if a destination is specified.");
        }

        if (!hasIp && request.Destination is null)
        {
            scope.Add(nameof(request.Destination), null, "is required if no IP address is specified.");
        }
    }
}
