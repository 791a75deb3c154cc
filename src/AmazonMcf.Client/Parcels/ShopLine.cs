using AmazonMcf.OrderFiles.SkuMaps;

namespace AmazonMcf.Parcels;

/// <summary>A line of a shop's order.</summary>
/// <param name="sku">Its SKU; null if several products of the SKU map fit.</param>
/// <param name="id">Its id.</param>
/// <param name="parts">The lines at Amazon that it consists of, with their components.</param>
internal sealed class ShopLine(string? sku, string? id, IReadOnlyList<(string Id, SkuComponent Component)> parts)
{
    private readonly Dictionary<string, long> units = new(StringComparer.Ordinal);

    /// <summary>The SKU; null if several products of the SKU map fit.</summary>
    public string? Sku { get; } = sku;

    /// <summary>The id.</summary>
    public string? Id { get; } = id;

    /// <summary>The lines at Amazon that it consists of, with their components.</summary>
    public IReadOnlyList<(string Id, SkuComponent Component)> Parts { get; } = parts;

    /// <summary>The whole units of the shop that the units counted so far make.</summary>
    public int Complete => (int)Parts.Min(part => CountOf(part.Id) / part.Component.Quantity);

    /// <summary>Counts units at Amazon.</summary>
    /// <param name="partId">Their line at Amazon.</param>
    /// <param name="count">How many there are.</param>
    public void Count(string partId, int count) => units[partId] = CountOf(partId) + count;

    private long CountOf(string partId) => units.TryGetValue(partId, out var count) ? count : 0;
}
