using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Delivery dates to show in a shop.</summary>
internal static class OfferMapping
{
    /// <param name="request">The question.</param>
    /// <param name="originCountryCode">The country to ship from for a question that names none.</param>
    public static GetDeliveryOffersRequest ToWire(McfDeliveryOfferRequest request, string? originCountryCode) => new()
    {
        Product = new GetDeliveryOffersProduct
        {
            ProductIdentifier = new ProductIdentifier { MerchantSku = request.SellerSku },
            Amount = new Amount { UnitOfMeasure = UnitsOfMeasure.Eaches, Value = request.Quantity },
        },
        Terms = new GetDeliveryOffersTerms
        {
            Origin = new Origin { CountryCode = AddressMapping.CountryToWire(request.OriginCountryCode ?? originCountryCode) },
            Destination = new Destination
            {
                DeliveryAddress = AddressMapping.ToRoughWire(request.Destination),
                IpAddress = request.IpAddress.NullIfBlank(),
            },
        },
    };

    public static IReadOnlyList<McfDeliveryOffer> ToModel(GetDeliveryOffersResult result, McfDeliveryOfferRequest request) =>
        result.DeliveryOffers.ToModel(offer => ToModel(offer, request, new UnmappedMembers().Add(result.AdditionalData)));

    private static McfDeliveryOffer ToModel(DeliveryOffer offer, McfDeliveryOfferRequest request, UnmappedMembers unmapped)
    {
        var text = offer.Policy?.Message ?? offer.Policy?.Messaging;
        unmapped.Add(offer.AdditionalData)
            .Add("dateRange", offer.DateRange?.AdditionalData)
            .Add("policy", offer.Policy?.AdditionalData)
            .Add("policy.message", text?.AdditionalData);
        return new McfDeliveryOffer
        {
            SellerSku = request.SellerSku,
            ExpiresAt = offer.ExpiresAt,
            EarliestDelivery = offer.DateRange?.Earliest,
            LatestDelivery = offer.DateRange?.Latest,
            Message = text?.Text,
            Locale = text?.Locale,
            AdditionalData = unmapped.Found,
        };
    }
}
