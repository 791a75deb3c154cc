namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>A product of the shop and its components, which can differ by channel.</summary>
/// <param name="rows">The rows of the product in the order of the map.</param>
internal sealed class SkuMapProduct(IEnumerable<SkuMapRow> rows)
{
    private const string AllChannels = "";

    private readonly Dictionary<string, IReadOnlyList<SkuComponent>> byChannel = rows
        .GroupBy(row => row.Channel ?? AllChannels, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            channel => channel.Key,
            IReadOnlyList<SkuComponent> (channel) => [.. channel.Select(row => new SkuComponent(row.SellerSku!, row.Quantity))],
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>The channels with components of their own.</summary>
    public IEnumerable<string> Channels => byChannel.Keys.Where(channel => channel != AllChannels);

    /// <summary>The components for a channel; null if the map has none for it, or if they depend on a channel that is not known.</summary>
    public IReadOnlyList<SkuComponent>? For(string? channel)
    {
        if (channel is not null && byChannel.TryGetValue(channel, out var own))
        {
            return own;
        }

        return (channel is not null || !Channels.Any()) && byChannel.TryGetValue(AllChannels, out var all) ? all : null;
    }
}
