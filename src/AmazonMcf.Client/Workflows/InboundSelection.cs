using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Workflows;

/// <summary>Selects the options of an inbound plan, for the cmdlets and for mcf.</summary>
internal static class InboundSelection
{
    /// <summary>The shipping mode of parcels.</summary>
    public const string Parcels = "GROUND_SMALL_PARCEL";

    /// <summary>Whether a packing or placement option is confirmed.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(string? status) => InboundOptionStatuses.Normalize(status) == InboundOptionStatuses.Accepted;

    /// <summary>Whether a packing or placement option is confirmed or can be confirmed.</summary>
    /// <param name="status">The status.</param>
    public static bool IsUsable(string? status) => InboundOptionStatuses.Normalize(status) != InboundOptionStatuses.Expired;

    /// <summary>Sorts options by cost. An unknown cost can be high, so options without a cost come last.</summary>
    /// <typeparam name="T">The type of the options.</typeparam>
    /// <param name="options">The options.</param>
    /// <param name="costOf">The cost of an option; null if it is unknown.</param>
    public static IOrderedEnumerable<T> ByCost<T>(this IEnumerable<T> options, Func<T, McfMoney?> costOf) =>
        options.OrderBy(option => costOf(option)?.Value is null).ThenBy(option => costOf(option)?.Value);

    /// <summary>The packing or placement option to confirm. An option that was confirmed before is chosen again.</summary>
    /// <typeparam name="T">The type of the options.</typeparam>
    /// <param name="options">The options.</param>
    /// <param name="statusOf">The status of an option.</param>
    /// <param name="costOf">The cost of an option; null if it is unknown.</param>
    /// <param name="tie">Decides between options with the same cost; the lowest number wins.</param>
    /// <returns>The confirmed option, or else the cheapest; null if none can be confirmed.</returns>
    public static T? Cheapest<T>(
        IEnumerable<T> options, Func<T, string?> statusOf, Func<T, McfMoney?> costOf, Func<T, int> tie)
        where T : class => options
            .Where(option => IsUsable(statusOf(option)))
            .ByCost(costOf)
            .ThenBy(tie)
            .OrderByDescending(option => IsAccepted(statusOf(option)))
            .FirstOrDefault();

    /// <summary>The transport options of carriers that Amazon partners with, the cheapest first.</summary>
    /// <param name="options">The options.</param>
    public static IEnumerable<McfInboundTransportOption> Partnered(IEnumerable<McfInboundTransportOption> options) =>
        options.Where(option => option.IsPartnered).ByCost(option => option.Cost);

    /// <summary>The transport options for carriers of the seller's own.</summary>
    /// <param name="options">The options.</param>
    /// <param name="shippingMode">The shipping mode; null for all.</param>
    public static IEnumerable<McfInboundTransportOption> OwnCarrier(
        IEnumerable<McfInboundTransportOption> options, string? shippingMode = null) =>
        OfMode(options, shippingMode).Where(option => !option.IsPartnered);

    /// <summary>The transport options with a shipping mode.</summary>
    /// <param name="options">The options.</param>
    /// <param name="shippingMode">The shipping mode; null for all.</param>
    public static IEnumerable<McfInboundTransportOption> OfMode(
        IEnumerable<McfInboundTransportOption> options, string? shippingMode) => options.Where(option =>
            shippingMode is null || string.Equals(option.ShippingMode, shippingMode, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether confirming a transport option can cost money: it has a cost, or Amazon charges one that is unknown.</summary>
    /// <param name="option">The option.</param>
    public static bool CanCost(McfInboundTransportOption option) => option.IsPartnered || option.Cost is not null;

    /// <summary>Describes the cost of a transport option.</summary>
    /// <param name="option">The option.</param>
    public static string CostText(McfInboundTransportOption option) =>
        option.Cost is { } cost ? cost.ToString() : option.IsPartnered ? "price unknown" : "own carrier";

    /// <summary>The earliest delivery window that is not blocked; null if there is none.</summary>
    /// <param name="windows">The windows.</param>
    public static McfInboundWindow? EarliestWindow(IEnumerable<McfInboundWindow> windows) => windows
        .Where(window => DeliveryWindowAvailabilities.Normalize(window.Availability) != DeliveryWindowAvailabilities.Blocked)
        .OrderBy(window => window.StartDate ?? DateTime.MaxValue)
        .FirstOrDefault();
}
