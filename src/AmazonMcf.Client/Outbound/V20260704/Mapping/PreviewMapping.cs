using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>
/// Previews of cost and dates. The version plans shipments, each with offers by shipping speed; the model has one preview for each speed,
/// each with shipments.
/// </summary>
internal static class PreviewMapping
{
    /// <param name="request">The request.</param>
    /// <param name="marketplace">The marketplace of a request that names none.</param>
    public static GetOrderPreviewRequest ToWire(McfPreviewRequest request, McfMarketplace marketplace) => new()
    {
        Origin = AddressMapping.OriginToWire((McfMarketplaces.Find(request.MarketplaceId) ?? marketplace).CountryCode),
        Destination = new PreviewDestination { DeliveryAddress = AddressMapping.ToWire(request.Address) },
        LineItems = request.Items.ConvertAll(line => new PreviewLineItem
        {
            Product = new PreviewProduct
            {
                ProductIdentifier = new ProductIdentifier { AmazonSku = line.SellerSku },
                PerUnitDeclaredValue = MoneyMapping.ToWire(line.PerUnitDeclaredValue),
            },
            Amount = FulfillmentValues.ToWire(line.Quantity),
        }),
        FulfillmentConfiguration = ConfigurationOf(request),
    };

    /// <param name="response">The response.</param>
    /// <param name="request">The request, whose order id and source the previews repeat.</param>
    public static IReadOnlyList<McfPreview> ToModel(GetOrderPreviewResponse response, McfPreviewRequest request) =>
        [.. SpeedsOf(response, request).Select(speed => new PreviewOfSpeed(response, request, speed).ToModel())];

    // Speeds without an offer are shown too: with the reasons against them.
    private static List<string?> SpeedsOf(GetOrderPreviewResponse response, McfPreviewRequest request)
    {
        var offered =
            from shipment in response.PlannedShipments ?? []
            from offer in shipment.Offers ?? []
            select FulfillmentValues.TierToModel(offer.FulfillmentConfiguration?.ServiceLevel?.ServiceTier);
        var speeds = offered
            .Concat((response.Constraints ?? []).SelectMany(ConstraintMapping.SpeedsOf))
            .Concat((request.ShippingSpeedCategories ?? []).Select(ShippingSpeedCategories.Normalize))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        return speeds.Count > 0 ? speeds : [null];
    }

    private static PreviewFulfillmentConfiguration? ConfigurationOf(McfPreviewRequest request)
    {
        var packaging = new PreviewPackagingService
        {
            PackagingOption = PackagingMapping.OptionToWire(request.FeatureConstraints),
            Overbox = PackagingMapping.OverboxToWire(request.FeatureConstraints),
        };
        var level = request.ShippingSpeedCategories is not { Count: > 0 } speeds ? null
            : new PreviewServiceLevel { ServiceTiers = speeds.ConvertAll(speed => FulfillmentValues.TierToWire(speed)!) };
        var services = packaging is { PackagingOption: null, Overbox: null } ? null : new PreviewServices { Packaging = packaging };
        return level is null && services is null ? null : new PreviewFulfillmentConfiguration { ServiceLevel = level, Services = services };
    }
}
