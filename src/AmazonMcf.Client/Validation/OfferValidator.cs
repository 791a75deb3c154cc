using System.Net;
using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Holds a question for delivery dates against every documented rule that can be checked without asking the service.
/// Source: deliveryOffers, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class OfferValidator
{
    /// <summary>Finds all faults of a question at once.</summary>
    /// <param name="request">The question.</param>
    /// <param name="marketplace">
    /// The marketplace of the connection, whose country ships when the question names none; null when it is not known.
    /// </param>
    /// <returns>The faults; none when the question may be sent. Values that are personal data are masked.</returns>
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
            scope.Add(nameof(request.IpAddress), ValidationScope.Mask, "must be left out where a destination is given.");
        }

        if (!hasIp && request.Destination is null)
        {
            scope.Add(nameof(request.Destination), null, "is required, or else an IP address.");
        }
    }
}
