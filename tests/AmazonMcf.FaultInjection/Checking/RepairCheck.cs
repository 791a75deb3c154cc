using AmazonMcf.FaultInjection.Work;
using AmazonMcf.Service;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>Compares what was reported of repaired orders with what the service shipped: every unit once.</summary>
internal static class RepairCheck
{
    /// <summary>Compares, when everything has been shipped that will be.</summary>
    /// <param name="scenarios">The orders with what was reported.</param>
    /// <param name="state">The books of the service.</param>
    public static CheckResult Compare(IReadOnlyList<RepairScenario> scenarios, CommittedState state)
    {
        var shipped = state.Orders.ToDictionary(
            order => order.SellerFulfillmentOrderId, order => order.Lines.Sum(line => line.Shipped), StringComparer.Ordinal);
        var findings = scenarios.SelectMany(scenario => Check(scenario, shipped)).ToList();
        return new CheckResult(
            scenarios.Count,
            scenarios.Count(scenario => Family(scenario, shipped).Sum(order => order.Value) == scenario.Quantity),
            findings);
    }

    private static IEnumerable<KeyValuePair<string, int>> Family(RepairScenario scenario, Dictionary<string, int> shipped) =>
        shipped.Where(order => order.Key == scenario.Id || order.Key.StartsWith(scenario.Id + "-R", StringComparison.Ordinal));

    private static IEnumerable<Finding> Check(RepairScenario scenario, Dictionary<string, int> shipped)
    {
        var family = Family(scenario, shipped).ToDictionary(order => order.Key, order => order.Value, StringComparer.Ordinal);
        var units = family.Values.Sum();
        if (units > scenario.Quantity)
        {
            yield return new(FindingKind.Doubled, $"{units} units of {scenario.Id} were shipped, {scenario.Quantity} were ordered.");
        }
        else if (units < scenario.Quantity)
        {
            yield return new(FindingKind.Lost, $"{units} units of {scenario.Id} were shipped, {scenario.Quantity} were ordered.");
        }

        if (!scenario.IsSettled)
        {
            yield return new(FindingKind.Unknown, $"{scenario.Id} was never settled: {scenario.Trouble}");
        }
        else if (scenario.RepairedAs is { } other && (family.GetValueOrDefault(other) == 0 || family.GetValueOrDefault(scenario.Id) > 0))
        {
            yield return new(FindingKind.Contradicted, $"{scenario.Id} was told to be repaired as {other}, which is not what was shipped.");
        }
        else if (scenario.IsShipping && family.GetValueOrDefault(scenario.Id) == 0)
        {
            yield return new(FindingKind.Contradicted, $"{scenario.Id} was told to be shipped and is not: {scenario.Trouble}");
        }
    }
}
