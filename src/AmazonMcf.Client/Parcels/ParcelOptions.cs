using AmazonMcf.OrderFiles;

namespace AmazonMcf.Parcels;

/// <summary>How orders at Amazon become parcels of a shop.</summary>
internal sealed record ParcelOptions
{
    /// <summary>The channels; the one whose prefix and suffix an order id has is its channel.</summary>
    public IReadOnlyList<ChannelProfile> Channels { get; init; } = [];

    /// <summary>The SKU map; null for that of the channel.</summary>
    public SkuMap? SkuMap { get; init; }

    /// <summary>Finds carriers.</summary>
    public CarrierLookup Carriers { get; init; } = new();

    /// <summary>
    /// Whether tracking numbers are compared with the forms of their carriers. Those of the embedded service are made up.
    /// </summary>
    public bool ChecksNumbers { get; init; } = true;
}
