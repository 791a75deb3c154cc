using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Channels;

/// <summary>The orders of a channel that are not placed. Locations, methods, tags and SKUs can contain wildcards.</summary>
/// <param name="locations">Locations of the shop.</param>
/// <param name="methods">Shipping methods.</param>
/// <param name="tags">Tags of orders.</param>
/// <param name="skus">SKUs of the shop; a single line with one of them excludes its order.</param>
/// <param name="countries">ISO 3166-1 codes of destinations.</param>
internal sealed class ChannelExclusions(
    IEnumerable<string> locations,
    IEnumerable<string> methods,
    IEnumerable<string> tags,
    IEnumerable<string> skus,
    IEnumerable<string> countries
)
{
    private static readonly char[] TagSeparators = [',', ';', '|'];

    private readonly Wildcard[] locations = Patterns(locations);
    private readonly Wildcard[] methods = Patterns(methods);
    private readonly Wildcard[] tags = Patterns(tags);
    private readonly Wildcard[] skus = Patterns(skus);
    private readonly Wildcard[] countries = Patterns(countries);

    /// <summary>Excludes no order.</summary>
    public static ChannelExclusions None { get; } = new([], [], [], [], []);

    /// <summary>The first reason to exclude an order, as the subject of a sentence; null if there is none.</summary>
    public string? Find(
        IEnumerable<string?> orderLocations,
        IEnumerable<string?> orderMethods,
        IEnumerable<string?> tagCells,
        IEnumerable<string?> orderSkus,
        string? country
    ) =>
        Match(locations, "location", orderLocations)
            ?? Match(methods, "shipping method", orderMethods)
            ?? Match(tags, "tag", tags.Length == 0 ? [] : tagCells.SelectMany(cell => cell?.Split(TagSeparators) ?? []))
            ?? Match(skus, "SKU", orderSkus)
            ?? Match(countries, "country", [country]);

    private static string? Match(Wildcard[] excluded, string what, IEnumerable<string?> values)
    {
        var found = excluded.Length == 0
            ? null
            : values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value) && Array.Exists(excluded, each => each.Matches(value!)));
        return found is null ? null : $"{what} '{found.Trim()}'";
    }

    private static Wildcard[] Patterns(IEnumerable<string> texts) => [.. texts.Select(text => new Wildcard(text))];
}
