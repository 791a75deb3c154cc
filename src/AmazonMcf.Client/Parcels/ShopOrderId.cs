using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Repairs;

namespace AmazonMcf.Parcels;

/// <summary>Finds the order of the shop that an order at Amazon came from.</summary>
internal static class ShopOrderId
{
    /// <summary>The order id in the shop and its channel.</summary>
    /// <param name="order">The order.</param>
    /// <param name="channels">The channels. Of several that fit, the one with the longest prefix and suffix counts.</param>
    public static (string Id, ChannelProfile? Channel) Of(McfOrder order, IReadOnlyList<ChannelProfile> channels)
    {
        var id = RepairId.Split(order).Id;
        var channel = channels
            .Where(profile => Fits(id, profile))
            .OrderByDescending(profile => Length(profile.Settings.OrderIdPrefix) + Length(profile.Settings.OrderIdSuffix))
            .FirstOrDefault();
        if (channel is null)
        {
            return (id, null);
        }

        var start = Length(channel.Settings.OrderIdPrefix);
        return (id.Substring(start, id.Length - start - Length(channel.Settings.OrderIdSuffix)), channel);
    }

    /// <summary>Whether an order can be one of the channels, by its id; without channels, every order is.</summary>
    /// <param name="orderId">The id at Amazon.</param>
    /// <param name="channels">The channels.</param>
    public static bool MayFit(string orderId, IReadOnlyList<ChannelProfile> channels) => channels.Count == 0
        || channels.Any(profile => Fits(orderId, profile) || Fits(RepairId.WithoutNumber(orderId), profile));

    private static bool Fits(string id, ChannelProfile profile) =>
        id.StartsWith(profile.Settings.OrderIdPrefix ?? "", StringComparison.Ordinal)
        && id.EndsWith(profile.Settings.OrderIdSuffix ?? "", StringComparison.Ordinal)
        && id.Length > Length(profile.Settings.OrderIdPrefix) + Length(profile.Settings.OrderIdSuffix);

    private static int Length(string? text) => text?.Length ?? 0;
}
