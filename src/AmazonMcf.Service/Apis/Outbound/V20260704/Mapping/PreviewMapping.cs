using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Previews;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;

/// <summary>
/// Previews as they are answered. The version plans shipments first, each with an offer for every speed, where the order book previews
/// speeds, each with its shipments.
/// </summary>
internal static class PreviewMapping
{
    /// <summary>Writes the previews of an order.</summary>
    /// <param name="previews">The previews, one for each speed.</param>
    /// <param name="marketplace">Where the goods are.</param>
    /// <param name="request">The preview that was asked for.</param>
    public static GetOrderPreviewResponse ToWire(List<Preview> previews, McfMarketplace marketplace, GetOrderPreviewRequest request)
    {
        // Which goods go in which shipment does not depend on the speed.
        var offered = previews.FindAll(preview => preview.Shipments.Count > 0);
        var plan = offered.Count > 0 ? offered[0].Shipments : [];
        var constraints = Constrain(previews, request).ToList();
        return new GetOrderPreviewResponse
        {
            PlannedShipments = [.. plan.Select((shipment, index) => Planned(shipment, index, offered, marketplace, request))],
            Constraints = constraints.Count > 0 ? constraints : null,
        };
    }

    private static PreviewPlannedShipment Planned(
        PreviewShipment shipment, int index, List<Preview> offered, McfMarketplace marketplace, GetOrderPreviewRequest request) => new()
        {
            EstimatedShippingWeight = ShippingWeight(marketplace, shipment.Parts.Sum(part => part.Grams)),
            Items =
            [
                .. shipment.Parts.Select(part => new PreviewPlannedShipmentItem
                {
                    ProductIdentifier = new ProductIdentifier { AmazonSku = part.Sku },
                    Amount = OrderMapping.ToAmount(part.Units),
                }),
            ],
            Offers = [.. offered.SelectMany(preview => Offers(preview, index, marketplace, request))],
        };

    // A speed with windows is offered once for each of them.
    private static IEnumerable<PreviewDeliveryOffer> Offers(
        Preview preview, int index, McfMarketplace marketplace, GetOrderPreviewRequest request)
    {
        var shipment = preview.Shipments[index];
        var arrival = new TimeInterval { StartTime = shipment.EarliestArrivalDate, EndTime = shipment.LatestArrivalDate };
        var price = request.ExcludeEstimatedFees is true ? null : PreviewPrices.Of(preview, index);
        return (preview.Windows?.Select(window => window.ToWire()!) ?? [arrival]).Select(interval => new PreviewDeliveryOffer
        {
            EstimatedPrice = price,
            FulfillmentConfiguration = new PreviewOfferFulfillmentConfiguration
            {
                ServiceLevel = new PreviewOfferServiceLevel
                {
                    ServiceTier = WireValues.ServiceTiers.ToWire(preview.Speed),
                    DeliveryInterval = interval,
                    ShipInterval = new TimeInterval { StartTime = shipment.EarliestShipDate, EndTime = shipment.LatestShipDate },
                },
                Services = Services(marketplace, request),
            },
        });
    }

    private static PreviewOfferServices? Services(McfMarketplace marketplace, GetOrderPreviewRequest request)
    {
        var asked = request.FulfillmentConfiguration?.Services;
        var delivery = request.IncludePaymentOnDelivery is true
            ? new PreviewDeliveryService { PaymentOnDelivery = marketplace.CountryCode == Countries.India ? "ENABLED" : "DISABLED" }
            : null;
        return asked?.Packaging is null && delivery is null
            ? null
            : new PreviewOfferServices { Packaging = asked?.Packaging, Delivery = delivery };
    }

    private static IEnumerable<Constraint> Constrain(List<Preview> previews, GetOrderPreviewRequest request)
    {
        foreach (var line in previews[0].Lines)
        {
            foreach (var reason in line.Reasons)
            {
                yield return reason == UnfulfillableReasons.InventoryUnavailable
                    ? Constraints.NotEnoughUnits(line.Item.Sku)
                    : Constraints.NoPackaging(line.Item.Sku);
            }
        }

        if (previews.Exists(preview => preview.OrderReasons.Contains(UnfulfillableReasons.InvalidDestinationAddress)))
        {
            yield return Constraints.BadAddress(request.Destination!.DeliveryAddress!.PostalCode);
            yield break;
        }

        // Unavailable speeds that were not requested are not reported, except when no speed is available.
        var missing = previews.FindAll(preview => preview.OrderReasons.Count > 0);
        var named = request.FulfillmentConfiguration?.ServiceLevel?.ServiceTiers is { Count: > 0 };
        foreach (var preview in named || missing.Count == previews.Count ? missing : [])
        {
            yield return Constraints.NoTier(WireValues.ServiceTiers.ToWire(preview.Speed)!);
        }
    }

    private static Weight ShippingWeight(McfMarketplace marketplace, long grams)
    {
        var isUnitedStates = marketplace.CountryCode == Countries.UnitedStates;
        return new Weight
        {
            Unit = isUnitedStates ? WeightUnits.Lb : WeightUnits.Kg,
            Value = decimal.Round(grams / (isUnitedStates ? 453.59237m : 1000m), 2),
        };
    }
}
