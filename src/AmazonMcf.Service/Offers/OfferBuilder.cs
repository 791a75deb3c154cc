using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Previews;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Offers;

/// <summary>
/// Says when goods could arrive, for the page of a shop: one offer a speed, the fastest first, good until the next full hour but
/// one.
/// </summary>
/// <param name="rules">How the warehouses work.</param>
/// <param name="isOffered">Whether a speed is offered from a marketplace to a country.</param>
internal sealed class OfferBuilder(ServiceRules rules, SpeedRule isOffered)
{
    private const int HoursOfDelivery = 6;

    private static readonly string[] FastestFirst =
        [ShippingSpeedCategories.Priority, ShippingSpeedCategories.Expedited, ShippingSpeedCategories.Standard];

    /// <summary>Creates the offers.</summary>
    /// <param name="session">The call.</param>
    /// <param name="sku">The goods.</param>
    /// <param name="units">How many units.</param>
    /// <param name="origin">The country the goods come from.</param>
    /// <param name="destination">The country they go to; null when it is not known, and taken for the same.</param>
    /// <returns>The offers; none when the goods are not known or not in stock.</returns>
    public List<Offer> Build(IStoreSession session, string sku, decimal units, string origin, string? destination)
    {
        var marketplace = McfMarketplaces.All.FirstOrDefault(candidate => candidate.CountryCode == origin);
        if (marketplace is null || !IsInStock(session, marketplace, sku, units))
        {
            return [];
        }

        return
        [
            .. from speed in FastestFirst
               where isOffered(marketplace, destination ?? origin, speed)
               select Make(speed, origin, session.Now),
        ];
    }

    private static bool IsInStock(IStoreSession session, McfMarketplace marketplace, string sku, decimal units) =>
        ProductTable.Find(session, marketplace.MarketplaceId, sku) is { } product
        && StockTable.Find(session, marketplace.MarketplaceId, product.FnSku) is { } stock
        && stock.Available >= units;

    private Offer Make(string speed, string origin, DateTime now)
    {
        var arrival = Estimates.Compute(speed, window: null, rules, now + rules.Picking).ArrivalDate;
        var earliest = arrival.Date.AddHours(arrival.Hour);
        var latest = earliest.AddDays(1).AddHours(HoursOfDelivery);
        var (text, locale) = OfferTexts.Write(origin, earliest, latest);
        return new Offer(speed, now.Date.AddHours(now.Hour + 2), earliest, latest, text, locale);
    }
}
