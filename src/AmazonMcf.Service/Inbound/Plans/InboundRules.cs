using AmazonMcf.Connection;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>How long options are valid and what they cost. All times are virtual.</summary>
internal static class InboundRules
{
    /// <summary>How long packing and placement options are valid.</summary>
    public static readonly TimeSpan OptionLife = TimeSpan.FromHours(72);

    /// <summary>How long transportation options with a price and delivery windows are valid.</summary>
    public static readonly TimeSpan QuoteLife = TimeSpan.FromHours(24);

    /// <summary>How long a preview of new content is valid.</summary>
    public static readonly TimeSpan PreviewLife = TimeSpan.FromHours(1);

    /// <summary>From when a shipment is ready until a partnered carrier picks it up.</summary>
    public static readonly TimeSpan PickUp = TimeSpan.FromHours(8);

    /// <summary>From when a shipment has left until the carrier announces it.</summary>
    public static readonly TimeSpan Announcement = TimeSpan.FromHours(12);

    /// <summary>From the delivery to the check-in, and from there to the start of receiving.</summary>
    public static readonly TimeSpan Dock = TimeSpan.FromHours(6);

    private const decimal YenFactor = 100m;
    private const string Yen = "JPY";

    /// <summary>The currency of a marketplace.</summary>
    public static string Currency(string marketplaceId) => McfMarketplaces.Find(marketplaceId)!.CurrencyCode;

    /// <summary>An amount in the currency of a marketplace: rounded to cents, in yen a hundred times as much.</summary>
    public static decimal Amount(string marketplaceId, decimal amount) => Currency(marketplaceId) == Yen
        ? decimal.Round(amount * YenFactor, 0, MidpointRounding.AwayFromZero)
        : decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
