using AmazonMcf.Service.Book;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>How a shipment can be sent, and what that costs.</summary>
internal static class Transport
{
    private const decimal ParcelBase = 4m;
    private const decimal ParcelPerKilogram = 0.6m;
    private const decimal FreightBase = 60m;
    private const decimal FreightPerKilogram = 0.25m;

    /// <summary>
    /// Offers a partnered carrier and one of the seller's own, for parcels and, where there are pallets, for freight.
    /// </summary>
    public static List<TransportOffer> Offer(Instant instant, ShipmentRecord shipment)
    {
        var carrier = Carriers.Of(shipment.MarketplaceId);
        var kilograms = UnitWeight.Kilograms(instant.Session, shipment);
        var offers = new List<TransportOffer>
        {
            Partnered(instant, shipment, TransportOffer.SmallParcel, carrier.Code, kilograms),
            Own(instant, TransportOffer.SmallParcel),
        };
        if (shipment.Pallets.Count > 0)
        {
            offers.Add(Partnered(instant, shipment, TransportOffer.LessThanTruckload, "AMXL", kilograms));
            offers.Add(Own(instant, TransportOffer.LessThanTruckload));
        }

        return offers;
    }

    /// <summary>What a transportation option costs for a weight; null for a carrier of the seller's own.</summary>
    public static decimal? Cost(ShipmentRecord shipment, TransportOffer option, decimal kilograms) =>
        option.Solution == TransportOffer.Partnered ? Price(shipment.MarketplaceId, option.Mode, kilograms) : null;

    private static TransportOffer Partnered(
        Instant instant, ShipmentRecord shipment, string mode, string carrier, decimal kilograms) => new()
        {
            Id = Identifiers.Inbound(instant.Session, "to"),
            Solution = TransportOffer.Partnered,
            Mode = mode,
            Carrier = carrier,
            CarrierCode = carrier,
            Cost = Price(shipment.MarketplaceId, mode, kilograms),
            Expiration = instant.At + InboundRules.QuoteLife,
        };

    private static TransportOffer Own(Instant instant, string mode) => new()
    {
        Id = Identifiers.Inbound(instant.Session, "to"),
        Solution = TransportOffer.OwnCarrier,
        Mode = mode,
        Carrier = "Other",
        CarrierCode = "OTHER",
    };

    private static decimal Price(string marketplaceId, string mode, decimal kilograms) => InboundRules.Amount(
        marketplaceId,
        mode == TransportOffer.SmallParcel
            ? ParcelBase + (ParcelPerKilogram * kilograms)
            : FreightBase + (FreightPerKilogram * kilograms));
}
