using AmazonMcf.Connection;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Packs the units of shipments or packing groups into boxes of one size, with one SKU in each box.</summary>
/// <param name="command">The command.</param>
/// <param name="work">Sends the requests.</param>
/// <param name="connection">The connection.</param>
/// <param name="planId">The plan.</param>
internal sealed class EvenPacking(McfConnectedCmdlet command, InboundWork work, McfConnection connection, string planId)
{
    /// <summary>Packs the units.</summary>
    /// <param name="parts">The IDs of shipments or packing groups; empty for all of the plan.</param>
    /// <param name="size">The size and weight of a box.</param>
    /// <param name="unitsPerBox">The units in a full box.</param>
    /// <returns>The boxes; equal ones are one entry with their number.</returns>
    public IReadOnlyList<McfInboundPackage> Pack(IReadOnlyCollection<string> parts, McfInboundPackage size, int unitsPerBox)
    {
        var shipments = command.Run(call => connection.Inbound.Shipments.ListOfPlanAsync(planId, withItems: true, call))
            .Where(shipment => shipment.ShipmentConfirmationId is not null)
            .Where(shipment => parts.Count == 0 || parts.Contains(shipment.ShipmentId!))
            .ToList();
        if (shipments.Count > 0)
        {
            return [.. shipments.SelectMany(shipment => Boxes(shipment, size, unitsPerBox))];
        }

        var groups = work.PackingOptions(connection, planId, refresh: false, withItems: true)
            .Where(option => InboundSelection.IsAccepted(option.Status))
            .SelectMany(option => option.PackingGroups)
            .Where(group => parts.Count == 0 || parts.Contains(group.PackingGroupId!))
            .ToList();
        if (groups.Count == 0)
        {
            command.WriteError(Errors.ErrorRecords.InboundChoiceRequired(
                "shipment or packing group", planId, [], "Confirm the packing or the placement first: Confirm-McfInboundPlacement."));
        }

        return [.. groups.SelectMany(group => Boxes(group, size, unitsPerBox))];
    }

    private static IEnumerable<McfInboundPackage> Boxes(McfInboundShipment shipment, McfInboundPackage size, int unitsPerBox) =>
        shipment.Items.SelectMany(item =>
            EvenBoxes.Pack(EvenBoxes.RequestOf(item), size, unitsPerBox, shipment.ShipmentId, packingGroupId: null));

    private static IEnumerable<McfInboundPackage> Boxes(McfInboundPackingGroup group, McfInboundPackage size, int unitsPerBox) =>
        group.Items.SelectMany(item =>
            EvenBoxes.Pack(EvenBoxes.RequestOf(item), size, unitsPerBox, shipmentId: null, group.PackingGroupId));
}
