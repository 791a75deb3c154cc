using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Service;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>Compares what was reported of repaired orders with what the service shipped: every unit once.</summary>
internal static class RepairCheck
{
    /// <summary>Compares, when everything has been shipped that will be.</summary>
    /// <param name="journeys">The orders with what was reported.</param>
    /// <param name="state">The books of the service.</param>
    public static Verdict Compare(IReadOnlyList<RepairJourney> journeys, CommittedState state)
    {
        var shipped = state.Orders.ToDictionary(
            order => order.SellerFulfillmentOrderId, order => order.Lines.Sum(line => line.Shipped), StringComparer.Ordinal);
        var findings = journeys.SelectMany(journey => Check(journey, shipped)).ToList();
        return new Verdict(
            journeys.Count,
            journeys.Count(journey => Family(journey, shipped).Sum(order => order.Value) == journey.Quantity),
            findings);
    }

    private static IEnumerable<KeyValuePair<string, int>> Family(RepairJourney journey, Dictionary<string, int> shipped) =>
        shipped.Where(order => order.Key == journey.Id || order.Key.StartsWith(journey.Id + "-R", StringComparison.Ordinal));

    private static IEnumerable<Finding> Check(RepairJourney journey, Dictionary<string, int> shipped)
    {
        var family = Family(journey, shipped).ToDictionary(order => order.Key, order => order.Value, StringComparer.Ordinal);
        var units = family.Values.Sum();
        if (units > journey.Quantity)
        {
            yield return new(FindingKind.Doubled, $"{units} units of {journey.Id} were shipped, {journey.Quantity} were ordered.");
        }
        else if (units < journey.Quantity)
        {
            yield return new(FindingKind.Lost, $"{units} units of {journey.Id} were shipped, {journey.Quantity} were ordered.");
        }

        if (!journey.IsSettled)
        {
            yield return new(FindingKind.Unknown, $"{journey.Id} was never settled: {journey.Trouble}");
        }
        else if (journey.RepairedAs is { } other && (family.GetValueOrDefault(other) == 0 || family.GetValueOrDefault(journey.Id) > 0))
        {
            yield return new(FindingKind.Contradicted, $"{journey.Id} was told to be repaired as {other}, which is not what was shipped.");
        }
        else if (journey.IsShipping && family.GetValueOrDefault(journey.Id) == 0)
        {
            yield return new(FindingKind.Contradicted, $"{journey.Id} was told to be shipped and is not: {journey.Trouble}");
        }
    }
}
