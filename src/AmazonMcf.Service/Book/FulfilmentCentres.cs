using AmazonMcf.Connection;

namespace AmazonMcf.Service.Book;

/// <summary>The warehouses of the embedded service; their codes look like real ones, their streets are made up.</summary>
internal static class FulfilmentCentres
{
    private static readonly Dictionary<string, IReadOnlyList<FulfilmentCentre>> ByCountry = new(StringComparer.Ordinal)
    {
        ["US"] =
        [
            Centre("RNO1", "1600 Sagebrush Road", "Sparks", "NV", "89434", "US"),
            Centre("TUS1", "533 Saguaro Trail", "Phoenix", "AZ", "85043", "US"),
            Centre("IND9", "1151 Orchard Parkway", "Greenwood", "IN", "46143", "US"),
        ],
        ["CA"] =
        [
            Centre("YYZ4", "8050 Maple Line", "Brampton", "ON", "L6Y 0C7", "CA"),
            Centre("YVR2", "450 Cedar Place", "Delta", "BC", "V3M 5Y9", "CA"),
        ],
        ["MX"] = [Centre("MEX1", "Avenida de los Fresnos 12", "Cuautitlan Izcalli", "MEX", "54769", "MX")],
        ["DE"] =
        [
            Centre("LEJ1", "Amselweg 1", "Leipzig", "SN", "04347", "DE"),
            Centre("HAM2", "Deichstrasse 14", "Winsen", "NI", "21423", "DE"),
        ],
        ["GB"] =
        [
            Centre("LTN4", "Linnet Lane 7", "Dunstable", "Bedfordshire", "LU5 4RW", "GB"),
            Centre("EDI4", "Sandpiper Way 3", "Dunfermline", "Fife", "KY11 8XT", "GB"),
        ],
        ["FR"] =
        [
            Centre("ORY1", "Rue des Tilleuls 5", "Saran", "Loiret", "45770", "FR"),
            Centre("LYS1", "Rue du Port 21", "Sevrey", "Saone-et-Loire", "71100", "FR"),
        ],
        ["IT"] = [Centre("MXP5", "Via dei Pioppi 9", "Castel San Giovanni", "PC", "29015", "IT")],
        ["ES"] = [Centre("MAD4", "Calle de la Vega 2", "San Fernando de Henares", "Madrid", "28830", "ES")],
        ["JP"] =
        [
            Centre("NRT1", "2-1-7 Minamidai", null, "Chiba", "272-0193", "JP"),
            Centre("KIX2", "1-3 Midorigaoka", null, "Osaka", "567-0813", "JP"),
        ],
        ["AU"] =
        [
            Centre("SYD2", "9 Wattle Drive", "Moorebank", "NSW", "2170", "AU"),
            Centre("MEL1", "29 Banksia Road", "Dandenong South", "VIC", "3175", "AU"),
        ],
        ["IN"] =
        [
            Centre("BOM5", "14 Mango Grove Road", "Bhiwandi", "Maharashtra", "421302", "IN"),
            Centre("DEL4", "77 Neem Avenue", "Gurugram", "Haryana", "122503", "IN"),
        ],
    };

    private static readonly Dictionary<string, FulfilmentCentre> ById = McfMarketplaces.All
        .SelectMany(marketplace => Of(marketplace.MarketplaceId))
        .ToDictionary(centre => centre.Id, StringComparer.Ordinal);

    /// <summary>The warehouses of a marketplace, the one new products go to first.</summary>
    public static IReadOnlyList<FulfilmentCentre> Of(string marketplaceId)
    {
        var country = McfMarketplaces.Find(marketplaceId)?.CountryCode ?? "US";
        return ByCountry.TryGetValue(country, out var centres)
            ? centres
            : [Centre("X" + country + "1", "Depot Road 1", "Central", null, "10000", country)];
    }

    /// <summary>Finds a warehouse by its code; null when there is none.</summary>
    public static FulfilmentCentre? Find(string id) => ById.TryGetValue(id, out var centre) ? centre : null;

    private static FulfilmentCentre Centre(string id, string street, string? city, string? state, string postalCode, string country) => new(
        id,
        new PostalAddress
        {
            Name = "Returns Department",
            Line1 = street,
            City = city,
            State = state,
            PostalCode = postalCode,
            Country = country,
        });
}
