using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Pipeline;

/// <summary>The options of a plan, which are requested first if there are none that can be confirmed.</summary>
internal static class InboundOptions
{
    /// <summary>Whether an option is confirmed.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(string? status) => InboundOptionStatuses.Normalize(status) == InboundOptionStatuses.Accepted;

    /// <summary>Whether an option is confirmed or can be confirmed.</summary>
    /// <param name="status">The status.</param>
    public static bool IsUsable(string? status) => InboundOptionStatuses.Normalize(status) != InboundOptionStatuses.Expired;

    /// <summary>Reads placement options.</summary>
    public static IReadOnlyList<McfInboundPlacementOption> Placements(
        this InboundWork work, McfConnection connection, string planId, bool refresh, bool withShipments) => work.ReadOptions(
            connection,
            refresh,
            call => connection.Inbound.Placements.ListAsync(planId, withShipments, call),
            option => IsUsable(option.Status),
            call => connection.Inbound.Placements.GenerateAsync(planId, call));

    /// <summary>Reads packing options.</summary>
    public static IReadOnlyList<McfInboundPackingOption> PackingOptions(
        this InboundWork work, McfConnection connection, string planId, bool refresh, bool withItems) => work.ReadOptions(
            connection,
            refresh,
            call => connection.Inbound.Packing.ListAsync(planId, withItems, call),
            option => IsUsable(option.Status),
            call => connection.Inbound.Packing.GenerateAsync(planId, call));

    /// <summary>Reads the delivery windows of a shipment.</summary>
    public static IReadOnlyList<McfInboundWindow> Windows(
        this InboundWork work, McfConnection connection, string planId, string shipmentId, bool refresh)
    {
        var known = refresh ? [] : List();
        if (known.Count > 0)
        {
            return known;
        }

        var operation = work.Get(call => connection.Inbound.Transport.GenerateWindowsAsync(planId, shipmentId, call));
        return work.Complete(connection, operation) ? List() : [];

        IReadOnlyList<McfInboundWindow> List() =>
            work.Read(call => connection.Inbound.Transport.ListWindowsAsync(planId, shipmentId, call));
    }

    /// <summary>The earliest window that is not blocked; null if there is none.</summary>
    public static McfInboundWindow? EarliestOf(IEnumerable<McfInboundWindow> windows) => windows
        .Where(window => DeliveryWindowAvailabilities.Normalize(window.Availability) != DeliveryWindowAvailabilities.Blocked)
        .OrderBy(window => window.StartDate ?? DateTime.MaxValue)
        .FirstOrDefault();
}
