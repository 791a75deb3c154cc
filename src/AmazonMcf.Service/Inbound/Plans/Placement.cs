using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Distributes the units of a plan over fulfillment centers: whole boxes where their content is known, units otherwise.</summary>
internal static class Placement
{
    /// <summary>Whether there is something for each of several fulfillment centers.</summary>
    public static bool CanSplit(PlanRecord plan, int count) =>
        HasPackedBoxes(plan) ? Packed(plan).Count >= count : plan.Lines.Sum(line => (long)line.Quantity) >= count;

    /// <summary>Distributes the units.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="centers">The fulfillment centers.</param>
    /// <returns>What goes to each, in the order of the fulfillment centers.</returns>
    public static IEnumerable<(FulfillmentCenter Center, List<PlanLine> Lines, List<InboundBox> Boxes)> Split(
        PlanRecord plan, IReadOnlyList<FulfillmentCenter> centers)
    {
        for (var index = 0; index < centers.Count; index++)
        {
            var boxes = Every(Packed(plan), index, centers.Count);
            yield return HasPackedBoxes(plan)
                ? (centers[index], Content(plan, boxes), boxes)
                : (centers[index], Share(plan.Lines, index, centers.Count), boxes);
        }
    }

    // Every group has its boxes, and the seller states what is in them.
    private static bool HasPackedBoxes(PlanRecord plan) =>
        plan.Groups.Count > 0 && plan.Groups.All(group => group.Boxes.Count > 0 && group.Boxes.TrueForAll(box => box.Lines.Count > 0));

    private static List<InboundBox> Packed(PlanRecord plan) => [.. plan.Groups.SelectMany(group => group.Boxes)];

    private static List<InboundBox> Every(List<InboundBox> boxes, int index, int count) =>
        [.. boxes.Where((_, position) => position % count == index)];

    private static List<PlanLine> Content(PlanRecord plan, List<InboundBox> boxes)
    {
        var units = boxes.SelectMany(box => box.Lines).ToLookup(line => line.Key, line => line.Quantity);
        return [.. plan.Lines.Where(line => units.Contains(line.Key)).Select(line => line.With(units[line.Key].Sum()))];
    }

    // The units that do not divide evenly go to different fulfillment centers, so that none of them stays without.
    private static List<PlanLine> Share(List<PlanLine> lines, int index, int count)
    {
        var shares = new List<PlanLine>();
        long before = 0;
        foreach (var line in lines)
        {
            var units = (int)(Upto(before + line.Quantity, index, count) - Upto(before, index, count));
            before += line.Quantity;
            if (units > 0)
            {
                shares.Add(line.With(units));
            }
        }

        return shares;
    }

    // How many of the first units in a row of all go to a fulfillment center, when they are dealt out one by one.
    private static long Upto(long units, int index, int count) => (units + count - 1 - index) / count;
}
