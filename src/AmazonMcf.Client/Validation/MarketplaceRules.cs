using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Rules for the marketplace of an input.</summary>
internal static class MarketplaceRules
{
    private const string Member = nameof(McfOrderRequest.MarketplaceId);
    private const int ShortestId = 10;

    private static readonly string[] ReturnCountries = ["US", "DE", "FR", "IT", "GB", "JP", "AU"];

    /// <summary>The marketplace the input names, or else the default one; null when neither is known.</summary>
    /// <param name="scope">Collects the validation errors.</param>
    /// <param name="named">The marketplace the input names, as a code or an id.</param>
    /// <param name="fallback">The marketplace of an input that names none; null when it is not known.</param>
    /// <param name="region">The region of the connection, which reaches the marketplaces of no other one; null when it is not
    /// known.</param>
    public static McfMarketplace? Check(ValidationScope scope, string? named, McfMarketplace? fallback, string? region = null)
    {
        var marketplace = string.IsNullOrWhiteSpace(named) ? fallback : McfMarketplaces.Find(named);
        if (marketplace is null && !string.IsNullOrWhiteSpace(named) && !LooksLikeId(named!.Trim()))
        {
            scope.Add(Member, named, "must be a known marketplace, for example US or ATVPDKIKX0DER.");
        }

        if (IsIn(marketplace, Countries.Brazil))
        {
            scope.Add(Member, named ?? marketplace!.Code, "must not be Brazil: Multi-Channel Fulfillment is not offered there.");
        }

        if (marketplace is not null && region is { } reached && marketplace.Region != reached)
        {
            scope.Add(Member, named ?? marketplace.Code, RegionRule(marketplace, reached));
        }

        return marketplace;
    }

    /// <summary>Rejects a request for a marketplace outside the connection's region. The last check before anything is sent.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="named">The marketplace the request names, as a code or an id; one that is not known here passes.</param>
    /// <param name="ofConnection">The marketplace of the connection.</param>
    /// <exception cref="McfValidationException">The marketplace belongs to a different region.</exception>
    public static void RequireRegion(string? orderId, string? named, McfMarketplace ofConnection)
    {
        if (McfMarketplaces.Find(named) is not { } marketplace || marketplace.Region == ofConnection.Region)
        {
            return;
        }

        var error = new McfValidationError
        {
            Member = Member,
            Value = named,
            Rule = RegionRule(marketplace, ofConnection.Region),
            SellerFulfillmentOrderId = orderId,
        };
        throw new McfValidationException(error.ToString(), [error]);
    }

    public static void CheckReturns(ValidationScope scope, McfMarketplace? marketplace)
    {
        if (marketplace is not null && !ReturnCountries.Contains(marketplace.CountryCode))
        {
            scope.Add(Member, marketplace.Code, "must be US, DE, FR, IT, UK, JP or AU: returns are available only there.");
        }
    }

    public static bool IsIn(McfMarketplace? marketplace, string country) => marketplace?.CountryCode == country;

    private static string RegionRule(McfMarketplace marketplace, string reached) =>
        $"must be a marketplace in {NameOf(reached)}, the connection's region: {marketplace.Code} belongs to "
            + $"{NameOf(marketplace.Region)}. "
        + $"Use a connection to marketplace {marketplace.Code}.";

    private static string NameOf(string region) => region switch
    {
        McfRegion.NorthAmerica => "North America",
        McfRegion.FarEast => "the Far East",
        _ => "Europe",
    };

    // A marketplace that opens after this version has an unknown id.
    private static bool LooksLikeId(string text) =>
        text.Length >= ShortestId && text.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9');
}
