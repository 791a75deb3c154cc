using AmazonMcf.Connection;

namespace AmazonMcf.Service.Book;

/// <summary>The warehouses of the embedded service; their codes look like real ones, their streets are made up.</summary>
internal static class FulfillmentCenters
{
    private static readonly Dictionary<string, IReadOnlyList<FulfillmentCenter>> ByCountry = new(StringComparer.Ordinal)
    {
        ["US"] =
        [
            Center("RNO1", "1600 Sagebrush Road", "Sparks", "NV", "89434", "US"),
            Center("TUS1", "533 Saguaro Trail", "Phoenix", "AZ", "85043", "US"),
            Center("IND9", "1151 Orchard Parkway", "Greenwood", "IN", "46143", "US"),
        ],
        ["CA"] =
        [
            Center("YYZ4", "8050 Maple Line", "Brampton", "ON", "L6Y 0C7", "CA"),
            Center("YVR2", "450 Cedar Place", "Delta", "BC", "V3M 5Y9", "CA"),
        ],
        ["MX"] = [Center("MEX1", "Avenida de los Fresnos 12", "Cuautitlan Izcalli", "MEX", "54769", "MX")],
        ["DE"] =
        [
            Center("LEJ1", "Amselweg 1", "Leipzig", "SN", "04347", "DE"),
            Center("HAM2", "Deichstrasse 14", "Winsen", "NI", "21423", "DE"),
        ],
        ["GB"] =
        [
            Center("LTN4", "Linnet Lane 7", "Dunstable", "Bedfordshire", "LU5 4RW", "GB"),
            Center("EDI4", "Sandpiper Way 3", "Dunfermline", "Fife", "KY11 8XT", "GB"),
        ],
        ["FR"] =
        [
            Center("ORY1", "Rue des Tilleuls 5", "Saran", "Loiret", "45770", "FR"),
            Center("LYS1", "Rue du Port 21", "Sevrey", "Saone-et-Loire", "71100", "FR"),
        ],
        ["IT"] = [Center("MXP5", "Via dei Pioppi 9", "Castel San Giovanni", "PC", "29015", "IT")],
        ["ES"] = [Center("MAD4", "Calle de la Vega 2", "San Fernando de Henares", "Madrid", "28830", "ES")],
        ["JP"] =
        [
            Center("NRT1", "2-1-7 Minamidai", null, "Chiba", "272-0193", "JP"),
            Center("KIX2", "1-3 Midorigaoka", null, "Osaka", "567-0813", "JP"),
        ],
        ["AU"] =
        [
            Center("SYD2", "9 Wattle Drive", "Moorebank", "NSW", "2170", "AU"),
            Center("MEL1", "29 Banksia Road", "Dandenong South", "VIC", "3175", "AU"),
        ],
        ["IN"] =
        [
            Center("BOM5", "14 Mango Grove Road", "Bhiwandi", "Maharashtra", "421302", "IN"),
            Center("DEL4", "77 Neem Avenue", "Gurugram", "Haryana", "122503", "IN"),
        ],
    };

    private static readonly Dictionary<string, FulfillmentCenter> ById = McfMarketplaces.All
        .SelectMany(marketplace => Of(marketplace.MarketplaceId))
        .ToDictionary(center => center.Id, StringComparer.Ordinal);

    /// <summary>The warehouses of a marketplace, the one new products go to first.</summary>
    public static IReadOnlyList<FulfillmentCenter> Of(string marketplaceId)
    {
        var country = McfMarketplaces.Find(marketplaceId)?.CountryCode ?? "US";
        return ByCountry.TryGetValue(country, out var centers)
            ? centers
            : [Center("X" + country + "1", "Depot Road 1", "Central", null, "10000", country)];
    }

    /// <summary>Finds a warehouse by its code; null when there is none.</summary>
    public static FulfillmentCenter? Find(string id) => ById.TryGetValue(id, out var center) ? center : null;

    private static FulfillmentCenter Center(
        string id, string street, string? city, string? state, string postalCode, string country) =>
        new(
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
