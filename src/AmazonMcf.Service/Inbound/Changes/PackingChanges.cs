using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Changes;

/// <summary>Generates and confirms packing options, and sets the boxes.</summary>
internal static class PackingChanges
{
    private const decimal SeparateDiscount = 1m;
    private const decimal LiftableKilograms = 23m;
    private const string Provided = "BOX_CONTENT_PROVIDED";
    private const int HeavyGrams = 2000;

    /// <summary>Offers to pack everything together and, where there are heavy and light SKUs, to pack them apart.</summary>
    public static void Generate(Change change)
    {
        change.RequireActive();
        var plan = change.Plan;
        Change.Require(plan.Packing is null, Problems.Confirmed(change.Operation, "packing option"));
        plan.Packings = [Offer(change, discount: 0m, [plan.Lines])];
        var heavy = plan.Lines.Where(line => UnitWeight.Grams(change.Session, plan.MarketplaceId, line.Sku) > HeavyGrams).ToList();
        if (heavy.Count > 0 && heavy.Count < plan.Lines.Count)
        {
            plan.Packings.Add(Offer(change, SeparateDiscount, [heavy, [.. plan.Lines.Except(heavy)]]));
        }
    }

    /// <summary>Confirms a packing option; the others expire.</summary>
    public static void Confirm(Change change)
    {
        change.RequireActive();
        var plan = change.Plan;
        var chosen = plan.Packings.Find(option => option.Id == change.Argument.OptionId);
        Change.Require(plan.Packing is null, Problems.Confirmed(change.Operation, "packing option"));
        Change.Require(chosen?.StatusAt(change.At) == OptionStatuses.Offered, Problems.Expired("packing option"));
        foreach (var option in plan.Packings)
        {
            option.Status = option == chosen ? OptionStatuses.Accepted : OptionStatuses.Expired;
        }
    }

    /// <summary>Sets the boxes of packing groups, before the placement is confirmed, or of shipments, afterwards.</summary>
    public static void SetBoxes(Change change)
    {
        change.RequireActive();
        Change.Require([
            .. change.Argument.Groupings!.Select(grouping => Find(change, grouping)).OfType<InboundProblem>(),
        ]);
        foreach (var grouping in change.Argument.Groupings!)
        {
            var boxes = Boxes.Make(change.Session, grouping.Boxes);
            if (boxes.Exists(box => box.Weight.Kilograms() > LiftableKilograms))
            {
                change.Warnings.Add(Problems.HeavyBox());
            }

            if (grouping.GroupId is not null)
            {
                change.Plan.Groups.First(group => group.Id == grouping.GroupId).Boxes = boxes;
                Outdate(change.Plan);
                continue;
            }

            var shipment = change.Shipment(grouping.ShipmentId!);
            shipment.Boxes = boxes;
            ShipmentTable.Save(change.Session, shipment);
        }
    }

    private static PackingOffer Offer(Change change, decimal discount, List<PlanLine>[] groups) => new()
    {
        Id = Identifiers.Inbound(change.Session, "po"),
        Expiration = change.At + InboundRules.OptionLife,
        Discount = InboundRules.Amount(change.Plan.MarketplaceId, discount),
        Groups =
        [
            .. groups.Select(lines => new PackingGroup
            {
                Id = Identifiers.Inbound(change.Session, "pg"),
                Lines = lines.ConvertAll(line => line.With(line.Quantity)),
            }),
        ],
    };

    // Placement options that were offered before distribute units, not boxes.
    private static void Outdate(PlanRecord plan) => plan.Placements.ForEach(option => option.Status = OptionStatuses.Expired);

    private static InboundProblem? Find(Change change, PackageGrouping grouping)
    {
        if (grouping.GroupId is { } groupId)
        {
            var group = change.Plan.Groups.FirstOrDefault(group => group.Id == groupId);
            return change.Plan.Placement is not null ? Problems.Confirmed(change.Operation, "placement option")
                : group is null || !Matches(grouping, group.Lines) ? Problems.BoxContent(grouping)
                : null;
        }

        var shipment = change.Shipment(grouping.ShipmentId!);
        return !shipment.IsWithSeller || shipment.TransportId is not null ? Problems.WrongStatus(change.Operation, shipment)
            : Matches(grouping, shipment.Lines) ? null
            : Problems.BoxContent(grouping);
    }

    // Boxes whose content is found out at the fulfillment center may contain anything.
    public static bool Matches(PackageGrouping grouping, IEnumerable<PlanLine> expected)
    {
        if (grouping.Boxes.Exists(kind => kind.Box.Source != Provided))
        {
            return true;
        }

        var packed = Boxes.Content(grouping.Boxes);
        var announced = expected.ToLookup(line => line.Key, line => (long)line.Quantity);
        return packed.Count == announced.Count
            && packed.All(entry => announced.Contains(entry.Key) && announced[entry.Key].Sum() == entry.Value);
    }
}
