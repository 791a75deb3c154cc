using AmazonMcf.Service.Book;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Changes;

/// <summary>Generates and confirms placement options.</summary>
internal static class PlacementChanges
{
    private const decimal FeeRange = 0.2m;
    private const decimal LeastFee = 0.1m;
    private const decimal OptimizedDiscount = 0.05m;

    /// <summary>
    /// Offers one option for each number of fulfillment centers: the fewer there are, the higher the fee per unit; for all of them there is
    /// a discount.
    /// </summary>
    public static void Generate(Change change)
    {
        change.RequireActive();
        Change.Require(change.Plan.Placement is null, Problems.Confirmed("GeneratePlacementOptions", "placement option"));
        Drop(change);
        var centers = FulfillmentCenters.Of(change.Plan.MarketplaceId);
        change.Plan.Placements = [];
        for (var count = 1; count <= centers.Count; count++)
        {
            if (count == 1 || Placement.CanSplit(change.Plan, count))
            {
                change.Plan.Placements.Add(Offer(change, [.. centers.Take(count)], centers.Count));
            }
        }
    }

    /// <summary>Confirms a placement option: its shipments become part of the plan, and the others expire.</summary>
    public static void Confirm(Change change)
    {
        change.RequireActive();
        var plan = change.Plan;
        var chosen = plan.Placements.Find(option => option.Id == change.Argument.OptionId);
        Change.Require(plan.Placement is null, Problems.Confirmed("ConfirmPlacementOption", "placement option"));
        Change.Require(chosen?.StatusAt(change.At) == OptionStatuses.Offered, Problems.Expired("placement option"));
        foreach (var option in plan.Placements)
        {
            option.Status = option == chosen ? OptionStatuses.Accepted : OptionStatuses.Expired;
        }

        foreach (var shipment in ShipmentTable.OfPlan(change.Session, plan.Id).Where(shipment => shipment.PlacementId == chosen!.Id))
        {
            shipment.ConfirmationId = Identifiers.InboundShipment(change.Session);
            shipment.MoveTo(InboundStatuses.Working, change.At, next: null);
            InboundUnits.Announce(change.Instant, shipment);
            ShipmentTable.Save(change.Session, shipment);
        }
    }

    // The shipments of options that are generated again can no longer be confirmed.
    private static void Drop(Change change)
    {
        foreach (var shipment in ShipmentTable.OfPlan(change.Session, change.Plan.Id))
        {
            ShipmentTable.Remove(change.Session, shipment.Id);
        }
    }

    private static PlacementOffer Offer(Change change, IReadOnlyList<FulfillmentCenter> centers, int most)
    {
        var plan = change.Plan;
        var units = plan.Lines.Sum(line => (decimal)line.Quantity);
        var isOptimized = most > 1 && centers.Count == most;
        var lot = (decimal)Lot.Draw(change.Session, "placement/" + plan.Id);
        var perUnit = most == 1 || isOptimized ? 0m : (LeastFee + (FeeRange * lot)) * (most - centers.Count);
        var option = new PlacementOffer
        {
            Id = Identifiers.Inbound(change.Session, "pl"),
            Expiration = change.At + InboundRules.OptionLife,
            Fee = InboundRules.Amount(plan.MarketplaceId, decimal.Round(perUnit, 2) * units),
            Discount = isOptimized ? InboundRules.Amount(plan.MarketplaceId, OptimizedDiscount * units) : 0m,
        };
        foreach (var (center, lines, boxes) in Placement.Split(plan, centers))
        {
            var shipment = Shipment(change, option, center, lines, boxes);
            ShipmentTable.Add(change.Session, shipment);
            option.ShipmentIds.Add(shipment.Id);
        }

        return option;
    }

    private static ShipmentRecord Shipment(
        Change change, PlacementOffer option, FulfillmentCenter center, List<PlanLine> lines, List<InboundBox> boxes) => new()
        {
            Id = Identifiers.Inbound(change.Session, "sh"),
            PlanId = change.Plan.Id,
            MarketplaceId = change.Plan.MarketplaceId,
            UpdatedAt = change.At,
            PlacementId = option.Id,
            Name = $"{change.Plan.Name}-{center.Id}",
            Source = change.Plan.Source,
            Center = center.Id,
            Lines = lines,
            Boxes = boxes,
        };
}
