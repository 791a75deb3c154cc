using System.Globalization;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Changes;

/// <summary>Generates and confirms delivery windows.</summary>
internal static class WindowChanges
{
    private const int Windows = 14;
    private const double BlockedShare = 0.1;
    private const double CongestedShare = 0.25;
    private const double DiscountedShare = 0.35;

    private static readonly TimeSpan Length = TimeSpan.FromDays(7);

    /// <summary>Offers windows of a week, one for each day on which the shipment can arrive. The first one is always available.</summary>
    public static void Generate(Change change)
    {
        change.RequireActive();
        var shipment = change.Shipment();
        var ready = shipment.ReadyFrom > change.At ? shipment.ReadyFrom.Value : change.At;
        var first = (ready + change.Instant.Rules.InboundTransit).Date;
        shipment.Windows = [.. Enumerable.Range(0, Windows).Select(day => Offer(change, shipment, first.AddDays(day), day))];
        ShipmentTable.Save(change.Session, shipment);
    }

    /// <summary>Confirms a window. A confirmed window can be replaced until the shipment has left.</summary>
    public static void Confirm(Change change)
    {
        var shipment = change.Shipment();
        var window = shipment.Windows.Find(window => window.Id == change.Argument.OptionId);
        Change.Require(
            shipment.ShippedAt is null && shipment.Status != InboundStatuses.Cancelled, Problems.WrongStatus(change.Operation, shipment));
        Change.Require(window is not null && change.At < window.ValidUntil, Problems.ExpiredWindow());
        Change.Require(window!.Availability != WindowOffer.Blocked, Problems.BlockedWindow());
        shipment.Window = window;
        ShipmentTable.Save(change.Session, shipment);
    }

    private static WindowOffer Offer(Change change, ShipmentRecord shipment, DateTime start, int day) => new()
    {
        Id = Identifiers.Inbound(change.Session, "dw"),
        Start = DateTime.SpecifyKind(start, DateTimeKind.Utc),
        End = DateTime.SpecifyKind(start + Length, DateTimeKind.Utc),
        ValidUntil = change.At + InboundRules.QuoteLife,
        Availability = day == 0 ? WindowOffer.Available : Availability(
            Lot.Draw(change.Session, $"window/{shipment.Center}/{start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")),
    };

    private static string Availability(double lot) =>
        lot < BlockedShare ? WindowOffer.Blocked
        : lot < CongestedShare ? WindowOffer.Congested
        : lot < DiscountedShare ? WindowOffer.Discounted
        : WindowOffer.Available;
}
