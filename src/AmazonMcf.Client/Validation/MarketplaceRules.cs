using AmazonMcf.Connection;

namespace AmazonMcf.Validation;

/// <summary>Which marketplace an input is for, and what that marketplace does not do.</summary>
internal static class MarketplaceRules
{
    private const int ShortestId = 10;

    private static readonly string[] ReturnCountries = ["US", "DE", "FR", "IT", "GB", "JP", "AU"];

    /// <summary>The marketplace the input names, or else the one of the connection; null when neither is known.</summary>
    public static McfMarketplace? Check(FaultScope scope, string? named, McfMarketplace? ofConnection)
    {
        var marketplace = string.IsNullOrWhiteSpace(named) ? ofConnection : McfMarketplaces.Find(named);
        if (marketplace is null && !string.IsNullOrWhiteSpace(named) && !LooksLikeId(named!.Trim()))
            scope.Add("MarketplaceId", named, "must be a marketplace, for example US or ATVPDKIKX0DER.");
        if (IsIn(marketplace, Countries.Brazil))
            scope.Add("MarketplaceId", named ?? marketplace!.Code, "must not be Brazil: Multi-Channel Fulfillment is not offered there.");
        return marketplace;
    }

    public static void CheckReturns(FaultScope scope, McfMarketplace? marketplace)
    {
        if (marketplace is not null && !ReturnCountries.Contains(marketplace.CountryCode))
            scope.Add("MarketplaceId", marketplace.Code, "must be US, DE, FR, IT, UK, JP or AU: returns are offered nowhere else.");
    }

    public static bool IsIn(McfMarketplace? marketplace, string country) => marketplace?.CountryCode == country;

    // A marketplace that opens after this version is an id nobody here knows.
    private static bool LooksLikeId(string text) =>
        text.Length >= ShortestId && text.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9');
}
