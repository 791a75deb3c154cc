using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Reads and selects the transport options of a plan, and confirms the delivery windows that they require.</summary>
/// <param name="command">The command.</param>
/// <param name="work">Sends the requests.</param>
internal sealed class InboundTransport(McfConnectedCmdlet command, InboundWork work)
{
    private static readonly TimeSpan Ready = TimeSpan.FromHours(24);

    /// <summary>When the shipments are ready; null for in 24 hours.</summary>
    public DateTime? ReadyToShip { get; init; }

    /// <summary>The contact for the carrier; null for none.</summary>
    public McfInboundContact? Contact { get; init; }

    /// <summary>The pallets of each shipment; empty for parcels.</summary>
    public IReadOnlyList<McfInboundPallet> Pallets { get; init; } = [];

    /// <summary>Describes an option in short.</summary>
    /// <param name="option">The option.</param>
    public static string Describe(McfInboundTransportOption option) =>
        $"{option.ShipmentId} {option.CarrierName ?? option.CarrierCode} {option.ShippingMode}, {InboundSelection.CostText(option)}";

    /// <summary>Reads the options of all shipments, which are requested if there are none.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="refresh">Whether new options are requested in any case.</param>
    /// <returns>The options; empty after an error.</returns>
    public IReadOnlyList<McfInboundTransportOption> Read(McfConnection connection, string planId, bool refresh)
    {
        var plan = work.Get(call => connection.Inbound.Plans.GetAsync(planId, call));
        if (plan.PlacementOptionId is not { } placement)
        {
            command.WriteError(ErrorRecords.InboundChoiceRequired(
                "confirmed placement", planId, [], "Confirm the placement first: Confirm-McfInboundPlacement."));
            return [];
        }

        var known = refresh ? [] : List(connection, planId, placement);
        if (known.Count > 0)
        {
            return known;
        }

        var ready = ReadyToShip ?? InboundWork.NowOf(connection) + Ready;
        var shipments = work.Get(call => connection.Inbound.Shipments.ListOfPlanAsync(planId, withItems: false, call))
            .Where(shipment => shipment.PlacementOptionId is null || shipment.PlacementOptionId == placement)
            .Select(shipment => new McfInboundTransportRequest
            {
                ShipmentId = shipment.ShipmentId,
                ReadyToShip = ready,
                Contact = Contact,
                Pallets = Pallets,
            })
            .ToList();
        var operation = work.Get(call => connection.Inbound.Transport.GenerateAsync(planId, placement, shipments, call));
        return work.Complete(connection, operation) ? List(connection, planId, placement) : [];
    }

    /// <summary>Selects the option of each shipment. Writes an error if it is not certain.</summary>
    /// <param name="options">All options.</param>
    /// <param name="filter">The options of a shipment that were chosen, best first.</param>
    /// <param name="takesFirst">Whether the best of several options is selected.</param>
    /// <returns>The selections; null after an error.</returns>
    public IReadOnlyList<McfInboundTransportOption>? Select(
        IReadOnlyList<McfInboundTransportOption> options,
        Func<IEnumerable<McfInboundTransportOption>, IEnumerable<McfInboundTransportOption>> filter,
        bool takesFirst)
    {
        var selected = new List<McfInboundTransportOption>();
        foreach (var shipment in options.GroupBy(option => option.ShipmentId, StringComparer.Ordinal))
        {
            var chosen = filter(shipment).ToList();
            if (chosen.Count == 0 || (chosen.Count > 1 && !takesFirst))
            {
                command.WriteError(ErrorRecords.InboundChoiceRequired(
                    "transport option",
                    shipment.Key ?? "",
                    [.. chosen.Select(Describe)],
                    "Specify -Cheapest, -OwnCarrier or -TransportationOptionId; see Get-McfInboundTransport."));
                return null;
            }

            selected.Add(chosen[0]);
        }

        return selected;
    }

    /// <summary>Confirms the earliest delivery window of each shipment that requires one and has none.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="selected">The selected options.</param>
    /// <returns>Whether all windows are confirmed.</returns>
    public bool ConfirmWindows(McfConnection connection, string planId, IReadOnlyList<McfInboundTransportOption> selected) =>
        selected.Where(option => option.NeedsDeliveryWindow).All(option => ConfirmWindow(connection, planId, option.ShipmentId!));

    private bool ConfirmWindow(McfConnection connection, string planId, string shipmentId)
    {
        var shipment = work.Get(call => connection.Inbound.Shipments.GetAsync(planId, shipmentId, withItems: false, call));
        if (shipment.DeliveryWindowOptionId is not null)
        {
            return true;
        }

        var windows = work.Windows(connection, planId, shipmentId, refresh: false);
        if (InboundSelection.EarliestWindow(windows) is not { } window)
        {
            command.WriteError(ErrorRecords.InboundChoiceRequired(
                "delivery window", shipmentId, [], "Request new windows: Get-McfInboundWindow -Refresh."));
            return false;
        }

        command.WriteVerbose($"Shipment '{shipmentId}' is delivered within {window}.");
        var operation = work.Get(call => connection.Inbound.Transport.ConfirmWindowAsync(
            planId, shipmentId, window.DeliveryWindowOptionId!, call));
        return work.Complete(connection, operation);
    }

    private IReadOnlyList<McfInboundTransportOption> List(McfConnection connection, string planId, string placement) =>
        work.Read(call => connection.Inbound.Transport.ListAsync(planId, placement, null, call));
}
