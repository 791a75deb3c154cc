using System.Globalization;
using AmazonMcf.Connection;

namespace AmazonMcf.Service.Catalog;

/// <summary>
/// The goods a new store starts with: an invented shop for house and travel that sells in eleven marketplaces, together
/// with the SKUs of Amazon's own examples so that those work as printed.
/// </summary>
/// <remarks>
/// The resource <c>seed-catalog.tsv</c> has one row a marketplace and SKU and these columns, parted by tabs: Marketplace
/// (code), SellerSku, FulfillmentNetworkSku, Asin, Name, FulfillmentCenterId, WeightPerUnit (pounds in the United States,
/// kilograms elsewhere), Quantity, InboundQuantity, Features (names parted by blanks). Some rows are there to be
/// stumbled over: nothing in stock (<c>MUG-ENAMEL-GREEN</c>), only inbound (<c>NOTEBOOK-A4-PLAIN</c>), one single unit
/// (<c>LAST-ONE</c>), two listings of the same goods (<c>MUG-ENAMEL-BLUE-OLD</c>), awkward characters (<c>A/B #1+x</c>).
/// </remarks>
public static class SeedCatalog
{
    private const string ResourceName = "AmazonMcf.Service.Catalog.seed-catalog.tsv";

    private static readonly Lazy<IReadOnlyList<CatalogEntry>> Rows = new(() => [.. TabTable.Open(ResourceName).Skip(1).Select(ReadRow)]);

    /// <summary>Every row, in the order of the resource: marketplace by marketplace.</summary>
    public static IReadOnlyList<CatalogEntry> Entries => Rows.Value;

    private static CatalogEntry ReadRow(string[] cells) => new(
        McfMarketplaces.Find(cells[0]) ?? throw new InvalidDataException($"The seed catalogue names no marketplace {cells[0]}."),
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
