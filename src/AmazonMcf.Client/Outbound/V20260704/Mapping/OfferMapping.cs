using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>Delivery dates to show in a shop.</summary>
internal static class OfferMapping
{
    /// <param name="request">The request.</param>
    /// <param name="originCountryCode">The country that goods ship from, for a request that names none.</param>
    public static GetOffersRequest ToWire(McfDeliveryOfferRequest request, string originCountryCode) => new()
    {
        Origin = AddressMapping.OriginToWire(request.OriginCountryCode.NullIfBlank() ?? originCountryCode),
        Destination = request.Destination is null && request.IpAddress.NullIfBlank() is null ? null : new OfferDestination
        {
            DeliveryAddress = AddressMapping.ToRoughWire(request.Destination),
            IpAddress = request.IpAddress.NullIfBlank(),
        },
        Items = [new OfferItem { ProductIdentifier = new ProductIdentifier { AmazonSku = request.SellerSku } }],
    };

    public static IReadOnlyList<McfDeliveryOffer> ToModel(GetOffersResponse response, McfDeliveryOfferRequest request) =>
    [
        .. from result in response.OfferResults ?? []
           from offer in result.Offers ?? []
           select ToModel(response, result, offer, request),
    ];

    private static McfDeliveryOffer ToModel(
        GetOffersResponse response, OfferResult result, OfferOption offer, McfDeliveryOfferRequest request)
    {
        const string Level = "fulfillmentConfiguration.serviceLevel";
        var (configuration, level) = (offer.FulfillmentConfiguration, offer.FulfillmentConfiguration?.ServiceLevel);
        var unmapped = new UnmappedMembers().Add(response.AdditionalData).Add("offerResults", result.AdditionalData)
            .Add("item", result.Item?.AdditionalData)
            .Add("item.productIdentifier", result.Item?.ProductIdentifier?.AdditionalData)
            .Add(offer.AdditionalData)
            .Add("fulfillmentConfiguration", configuration?.AdditionalData)
            .Add(Level, level?.AdditionalData);
        ConstraintMapping.Keep(result.Constraints, unmapped);
        var window = IntervalMapping.ToModel(level?.DeliveryInterval, unmapped, Level + ".deliveryInterval");
        return new McfDeliveryOffer
        {
            SellerSku = result.Item?.ProductIdentifier?.AmazonSku ?? request.SellerSku,
            ShippingSpeedCategory = FulfillmentValues.TierToModel(level?.ServiceTier),
            ExpiresAt = offer.ExpiryTime,
            EarliestDelivery = window?.StartDate,
            LatestDelivery = window?.EndDate,
            AdditionalData = unmapped.Found,
        };
    }
}
