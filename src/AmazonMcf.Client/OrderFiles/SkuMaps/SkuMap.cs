using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.SkuMaps;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// Maps the SKUs of a shop, or the names of its products, to the seller's SKUs at Amazon. A product can be one SKU, several units of one
/// SKU (a multipack) or several SKUs (a bundle). SKUs and names are compared without regard to case. A map is immutable and is applied
/// once: it is not applied to its own results.
/// </summary>
public sealed class SkuMap
{
    private static readonly Regex Spaces = new(@"\s+", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, SkuMapProduct> bySku;
    private readonly Dictionary<string, SkuMapProduct> byName;
    private readonly string? channel;

    internal SkuMap(IReadOnlyList<SkuMapRow> rows, string? path)
    {
        Path = path;
        bySku = Group(rows.Where(row => row.ShopSku is not null));
        byName = Group(rows.Where(row => row.ShopSku is null));
        Channels = [.. bySku.Values.Concat(byName.Values).SelectMany(product => product.Channels)
            .Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];
    }

    private SkuMap(SkuMap all, string channel)
    {
        (bySku, byName, Path, Channels) = (all.bySku, all.byName, all.Path, all.Channels);
        this.channel = channel;
    }

    /// <summary>The full path of the file; null if the map is not a file.</summary>
    public string? Path { get; }

    /// <summary>The number of products.</summary>
    public int Count => bySku.Count + byName.Count;

    /// <summary>The channels that have entries of their own; empty if there are none.</summary>
    public IReadOnlyList<string> Channels { get; }

    /// <summary>
    /// Reads a map from a CSV file or a workbook with the columns <c>ShopSku</c> or <c>ProductName</c>, <c>SellerSku</c> and, optionally,
    /// <c>Quantity</c> and <c>Channel</c>. Several rows of one product are a bundle.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>The map.</returns>
    /// <exception cref="McfSkuMapException">The file cannot be read or contains errors.</exception>
    public static SkuMap Load(string path) => SkuMapFile.Read(System.IO.Path.GetFullPath(path));

    /// <summary>
    /// Creates a map from a table: each key is a SKU or a product name of the shop, each value a SKU at Amazon, a list of SKUs, a table of
    /// SKU and quantity, or a list of tables with <c>SellerSku</c> and <c>Quantity</c>.
    /// </summary>
    /// <param name="products">The table.</param>
    /// <returns>The map.</returns>
    /// <exception cref="McfSkuMapException">The table contains errors.</exception>
    public static SkuMap From(IDictionary products) => SkuMapTable.Read(products);

    /// <summary>The map for one channel: its own entries, and the entries for all channels.</summary>
    /// <param name="channel">The name of the channel.</param>
    /// <returns>The map; this map is unchanged.</returns>
    public SkuMap For(string channel) => new(this, channel.Trim());

    /// <summary>The map for one channel, unless it already is the map for one.</summary>
    internal SkuMap ForDefault(string name) => channel is null ? For(name) : this;

    /// <inheritdoc />
    public override string ToString() =>
        (Path is null ? "" : System.IO.Path.GetFileName(Path) + ": ") + Count.ToString(CultureInfo.InvariantCulture) + " products";

    /// <summary>Whether the map is made for products without a SKU, too. The keys of a table are SKUs or names.</summary>
    internal bool IdentifiesNames => byName.Count > 0 || Path is null;

    /// <summary>Brings the texts that identify a product into the form in which they are compared.</summary>
    internal static string KeyOf(string text) => Spaces.Replace(text.Trim(), " ");

    /// <summary>The products of the map with their components, those with a SKU first.</summary>
    internal IEnumerable<SkuMapEntry> Products =>
        bySku.Select(product => new SkuMapEntry(product.Key, null, Match(product.Value)))
            .Concat(byName.Select(product => new SkuMapEntry(null, product.Key, Match(product.Value))));

    /// <summary>Finds the components of an order line. A line with a SKU is never identified by its name.</summary>
    internal SkuMapMatch Find(string? sku, string? productName)
    {
        // Only in a map without names of its own can a key be either.
        var table = sku is not null || byName.Count == 0 ? bySku : byName;
        if ((sku ?? productName) is not { } text || !table.TryGetValue(KeyOf(text), out var product))
        {
            return new(null, []);
        }

        return Match(product);
    }

    private SkuMapMatch Match(SkuMapProduct product)
    {
        var components = product.For(channel);
        return new(components, components is null && channel is null ? [.. product.Channels] : []);
    }

    private static Dictionary<string, SkuMapProduct> Group(IEnumerable<SkuMapRow> rows) => rows
        .GroupBy(row => KeyOf(row.Key), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(product => product.Key, product => new SkuMapProduct(product), StringComparer.OrdinalIgnoreCase);
}
