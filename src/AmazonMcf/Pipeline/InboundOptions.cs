using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Workflows;

namespace AmazonMcf.Pipeline;

/// <summary>The options of a plan, which are requested first if there are none that can be confirmed.</summary>
internal static class InboundOptions
{
    /// <summary>Reads placement options.</summary>
    public static IReadOnlyList<McfInboundPlacementOption> Placements(
        this InboundWork work, McfConnection connection, string planId, bool refresh, bool withShipments) => work.ReadOptions(
            connection,
            refresh,
            call => connection.Inbound.Placements.ListAsync(planId, withShipments, call),
            option => InboundSelection.IsUsable(option.Status),
            call => connection.Inbound.Placements.GenerateAsync(planId, call));

    /// <summary>Reads packing options.</summary>
    public static IReadOnlyList<McfInboundPackingOption> PackingOptions(
        this InboundWork work, McfConnection connection, string planId, bool refresh, bool withItems) => work.ReadOptions(
            connection,
            refresh,
            call => connection.Inbound.Packing.ListAsync(planId, withItems, call),
            option => InboundSelection.IsUsable(option.Status),
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
}
