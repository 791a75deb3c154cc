using System.Globalization;
using AmazonMcf.Connection;

namespace AmazonMcf.Service.Catalog;

/// <summary>
/// The products of a new store: a fictional home and travel shop in eleven marketplaces, and the SKUs of Amazon's own examples, so that the
/// examples work unchanged.
/// </summary>
/// <remarks>
/// The resource <c>seed-catalog.tsv</c> has one row per marketplace and SKU with these tab-separated columns: Marketplace (code),
/// SellerSku, FulfillmentNetworkSku, Asin, Name, FulfillmentCenterId, WeightPerUnit (pounds in the United States, kilograms elsewhere),
/// Quantity, InboundQuantity, Features (names separated by spaces). Some rows cover special cases: no inventory
/// (<c>MUG-ENAMEL-GREEN</c>), only inbound units (<c>NOTEBOOK-A4-PLAIN</c>), a single unit (<c>LAST-ONE</c>), two listings of the same
/// product (<c>MUG-ENAMEL-BLUE-OLD</c>), special characters (<c>A/B #1+x</c>).
/// </remarks>
public static class SeedCatalog
{
    private const string ResourceName = "AmazonMcf.Service.Catalog.seed-catalog.tsv";

    private static readonly Lazy<IReadOnlyList<CatalogEntry>> Rows = new(() => [.. TabTable.Open(ResourceName).Skip(1).Select(ReadRow)]);

    /// <summary>All rows, in the order of the resource: by marketplace.</summary>
    public static IReadOnlyList<CatalogEntry> Entries => Rows.Value;

    private static CatalogEntry ReadRow(string[] cells) => new(
        McfMarketplaces.Find(cells[0]) ?? throw new InvalidDataException($"The seed catalog has an unknown marketplace: {cells[0]}."),
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        decimal.Parse(cells[6], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        int.Parse(cells[7], NumberStyles.None, CultureInfo.InvariantCulture),
        int.Parse(cells[8], NumberStyles.None, CultureInfo.InvariantCulture),
        cells[9].Split([' '], StringSplitOptions.RemoveEmptyEntries));
}
