using AmazonMcf.Connection;

namespace AmazonMcf.Service.Book;

/// <summary>Who carries the parcels of a marketplace.</summary>
internal static class Carriers
{
    private static readonly Carrier Ups = new("UPS", "1Z50V", "https://www.ups.com", "1-800-742-5877");
    private static readonly Carrier Dhl = new("DHL", "JJD00", "https://www.dhl.com", "+49 228 4333112");
    private static readonly Carrier RoyalMail = new("ROYAL_MAIL", "RM", "https://www.royalmail.com", "+44 345 7740740");
    private static readonly Carrier Yamato = new("YAMATO", "44", "https://www.kuronekoyamato.co.jp", "0120-01-9625");
    private static readonly Carrier AustraliaPost = new("AUSTRALIA_POST", "33", "https://auspost.com.au", "13 13 18");

    /// <summary>The carrier of a marketplace.</summary>
    public static Carrier Of(string marketplaceId)
    {
        var marketplace = McfMarketplaces.Find(marketplaceId);
        return marketplace?.CountryCode switch
        {
            "GB" => RoyalMail,
            "JP" => Yamato,
            "AU" => AustraliaPost,
            _ when marketplace?.Region == McfRegion.Europe => Dhl,
            _ => Ups,
        };
    }
}
