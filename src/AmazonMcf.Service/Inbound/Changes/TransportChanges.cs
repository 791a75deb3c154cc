using AmazonMcf.Service.Book;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Changes;

/// <summary>Generates and confirms transportation options, and takes tracking numbers.</summary>
internal static class TransportChanges
{
    /// <summary>Offers transportation for shipments of a placement option.</summary>
    public static void Generate(Change change)
    {
        change.RequireActive();
        var requests = change.Argument.Transports!
            .ConvertAll(request => (Request: request, Shipment: change.Shipment(request.ShipmentId)));
        Change.Require([
            .. requests
                .Where(entry => entry.Shipment.TransportId is not null)
                .Select(_ => Problems.Confirmed("GenerateTransportationOptions", "transportation option")),
        ]);
        foreach (var (request, shipment) in requests)
        {
            shipment.ReadyFrom = request.ReadyFrom;
            shipment.Contact = request.Contact ?? shipment.Contact;
            shipment.Freight = request.Freight ?? shipment.Freight;
            shipment.Pallets = request.Pallets;
            foreach (var pallet in shipment.Pallets)
            {
                pallet.Id = Identifiers.Inbound(change.Session, "pk");
            }

            shipment.Transports = Transport.Offer(change.Instant, shipment);
            ShipmentTable.Save(change.Session, shipment);
        }
    }

    /// <summary>Confirms one option for each shipment of the plan; a partnered carrier picks the shipment up by itself.</summary>
    public static void Confirm(Change change)
    {
        change.RequireActive();
        Change.Require(change.Plan.Placement is not null, Problems.NoPlacement(change.Plan.Id));
        var selections = change.Argument.Selections!.ToDictionary(selection => selection.ShipmentId, StringComparer.Ordinal);
        var shipments = change.ConfirmedShipments();
        Change.Require([.. shipments.Select(shipment => FindProblem(change, shipment, selections)).OfType<InboundProblem>()]);
        foreach (var shipment in shipments)
        {
            var selection = selections[shipment.Id];
            shipment.TransportId = selection.OptionId;
            shipment.Contact = selection.Contact ?? shipment.Contact;
            Boxes.Number(shipment);
            Hire(change, shipment, shipment.Transport!);
            ShipmentTable.Save(change.Session, shipment);
        }
    }

    /// <summary>Takes the tracking numbers of a carrier of the seller's own: with them the shipment has left.</summary>
    public static void Track(Change change)
    {
        var shipment = change.Shipment();
        var tracking = change.Argument.Tracking!;
        Change.Require(shipment.Transport is not null, Problems.NoTransport(change.Operation, shipment.Id));
        Change.Require(
            shipment.IsWithSeller || InboundStatuses.IsOnTheWay(shipment.Status), Problems.WrongStatus(change.Operation, shipment));
        Change.Require([
            .. (tracking.Boxes?.Keys ?? Enumerable.Empty<string>()).Where(id => !IsBox(shipment, id)).Select(Problems.UnknownBox),
        ]);
        shipment.Tracking = Merge(shipment.Tracking, tracking);
        if (shipment.IsWithSeller && shipment.Transport!.Solution == TransportOffer.OwnCarrier)
        {
            ShipmentLifecycle.Ship(change.Instant, shipment);
        }

        ShipmentTable.Save(change.Session, shipment);
        ShipmentProgress.Settle(change.Session, change.Plan);
    }

    private static InboundProblem? FindProblem(
        Change change, ShipmentRecord shipment, Dictionary<string, TransportSelection> selections)
    {
        if (!selections.TryGetValue(shipment.Id, out var selection))
        {
            return Problems.MissingSelection(shipment.Id);
        }

        var option = shipment.Transports.Find(option => option.Id == selection.OptionId);
        return shipment.TransportId is not null ? Problems.Confirmed("ConfirmTransportationOptions", "transportation option")
            : option is null || option.Expiration <= change.At ? Problems.Expired("transportation option")
            : option.NeedsWindow && shipment.Window is null ? Problems.NoWindow(shipment.Id)
            : null;
    }

    private static void Hire(Change change, ShipmentRecord shipment, TransportOffer option)
    {
        if (option.Solution != TransportOffer.Partnered)
        {
            return;
        }

        option.VoidableUntil = change.At + option.VoidWindow();
        shipment.NextChange = (shipment.ReadyFrom > change.At ? shipment.ReadyFrom.Value : change.At) + InboundRules.PickUp;
        if (option.Mode == TransportOffer.SmallParcel)
        {
            shipment.Tracking = new ShipmentTracking
            {
                Boxes = shipment.Boxes.ToDictionary(
                    box => box.BoxId!,
                    _ => Carriers.Of(shipment.MarketplaceId).Prefix + Identifiers.Tracking(change.Session),
                    StringComparer.Ordinal),
            };
        }
    }

    // The boxes of a shipment without box information are numbered by the seller.
    private static bool IsBox(ShipmentRecord shipment, string boxId) => shipment.Boxes.Count == 0
        ? boxId.StartsWith(shipment.ConfirmationId + "U", StringComparison.Ordinal)
        : shipment.Boxes.Exists(box => box.BoxId == boxId);

    private static ShipmentTracking Merge(ShipmentTracking? present, ShipmentTracking update)
    {
        var boxes = new Dictionary<string, string>(present?.Boxes ?? [], StringComparer.Ordinal);
        foreach (var pair in update.Boxes ?? [])
        {
            boxes[pair.Key] = pair.Value;
        }

        return new ShipmentTracking
        {
            Boxes = boxes.Count > 0 ? boxes : null,
            FreightBills = update.FreightBills ?? present?.FreightBills,
            BillOfLading = update.BillOfLading ?? present?.BillOfLading,
        };
    }
}
