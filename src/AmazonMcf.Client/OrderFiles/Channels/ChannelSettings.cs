using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles.Channels;

/// <summary>What a channel profile says. Members that it does not set are null or empty.</summary>
internal sealed record ChannelSettings
{
    public string Name { get; init; } = "";

    public string? OrderIdPrefix { get; init; }

    public string? OrderIdSuffix { get; init; }

    public McfMarketplace? Marketplace { get; init; }

    public IReadOnlyList<McfFeatureSetting> Features { get; init; } = [];

    /// <summary>Shipping methods of the shop and their speeds; null if the profile has no map.</summary>
    public IDictionary<string, string>? SpeedMap { get; init; }

    public string? DefaultSpeed { get; init; }

    public string? FulfillmentPolicy { get; init; }

    public bool Hold { get; init; }

    /// <summary>The comment of orders without one: the text of the profile, or the default comment in its language.</summary>
    public string? Comment { get; init; }

    /// <summary>The full path of the SKU map.</summary>
    public string? SkuMap { get; init; }

    public ChannelExclusions Exclusions { get; init; } = ChannelExclusions.None;
}
